import Foundation
import SystemPackage
import TestSupport
import Testing

/// `analyze check` as people type it.
@Suite struct CheckTests {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(
        "every pipeline that is shown can be run",
        arguments: ["pipelines", "fixtures/pipelines"]
    )
    func shown(folder: String) async throws {
        let path = Self.package.appending(path: folder).path(percentEncoded: false)
        let files = try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".yml") }.sorted()
        let outcome = try await AnalyzeProcess(in: FilePath(path)).run(["check"] + files)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
                == files.map { $0[...] }
        )
    }

    @Test("an example that lacks a field is told where it stands")
    func incompleteExample() async throws {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            prompt:
              examples:
                - {document: Late again., result: {sentiment: negative}}
            fields: {urgent: boolean}

            """
        )
        let outcome = try await AnalyzeProcess(in: folder.path).run(["check", "p.yml"])
        #expect(outcome.status == 0)
        #expect(outcome.output == "p.yml: ok, sentiment\n")
        #expect(
            outcome.errors == """
                p.yml:4:7: warning: the example does not show urgent, which every answer must have
                 4 |     - {document: Late again., result: {sentiment: negative}}
                   |       ^

                """
        )
    }
}
