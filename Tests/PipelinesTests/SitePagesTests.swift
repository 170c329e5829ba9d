import AnalysisEngine
import Foundation
import JSON
import Pipelines
import Testing

/// What the pages of `docs/` say of pipelines, and what they link to.
struct SitePagesTests {
    private static let folder = Fixtures.package.appending(path: "docs")

    private static let pages: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false)
        )
        return (files ?? []).filter { $0.hasSuffix(".md") }.sorted()
    }()

    private func text(_ page: String) throws -> String {
        try String(contentsOf: Self.folder.appending(path: page), encoding: .utf8)
    }

    @Test func `The pipeline reference is what the loader reads by`() throws {
        let reference = PipelineReference.markdown(.standard)
        let file = Self.folder.appending(path: "pipeline.md")
        if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
            try Data(reference.utf8).write(to: file)
            Issue.record("recorded pipeline.md")
        }
        #expect(try text("pipeline.md") == reference)
        for member in PipelineSchema.jsonSchema(.standard)["properties"]?.object ?? [:] {
            #expect(reference.contains("\n## \(member.key)\n"))
        }
    }

    @Test(arguments: pages)
    func `Pipelines on a page load without a warning`(page: String) throws {
        let blocks = try text(page).components(separatedBy: "```yaml\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }.filter { $0.contains("analysis:") }
        for block in blocks {
            let path = Fixtures.path("fixtures/pipelines/documentation.yml")
            let file = try PipelineFile(text: block, path: path)
            #expect(try PipelineLoader(.standard).pipeline(of: file).warnings == [], "\(block)")
        }
    }

    @Test(arguments: pages)
    func `Links of a page lead to pages and headings`(page: String) throws {
        let text = try text(page)
        let links = text.matches(of: /\]\((?<page>[\w.]*)(#(?<heading>[\w-]+))?\)/)
        for link in links {
            let target = link.output.page.isEmpty ? page : String(link.output.page)
            #expect(Self.pages.contains(target), "\(page) links to \(target)")
            guard let heading = link.output.heading else { continue }
            #expect(try self.text(target).contains("\n## \(heading)\n"), "\(page): #\(heading)")
        }
        #expect(text.hasPrefix("# "))
    }
}
