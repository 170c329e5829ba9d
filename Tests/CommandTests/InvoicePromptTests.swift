import Foundation
import SystemPackage
import TestSupport
import Testing

/// What a model is shown of invoices in XML: every value under its name.
struct InvoicePromptTests {
    @Test(
        arguments: [
            ("fixtures/xml/invoice.ubl.xml", 58), ("fixtures/xml/invoice.own.xml", 28),
            ("fixtures/xml/order.xml", 14), ("fixtures/invoices/tanaka-tools.xml", 19),
        ]
    )
    func `The prompt names every value of an invoice`(file: String, least: Int) async throws {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            "analysis: extraction\nfields: {total: {type: number}}\nmodel: anthropic/claude-haiku-5-5\n"
        )
        let path = TestPaths.fixtures.removingLastComponent().appending(file)
        let outcome = try await AnalyzeProcess(
            in: folder.path,
            environment: ["ANTHROPIC_API_KEY": "sk-test"]
        )
        .run([
            "plan", path.string, "-p", "p.yml", "--show-prompt", path.lastComponent?.string ?? "",
        ])
        #expect(outcome.status == 0, "\(outcome.errors)")
        // The request is shown as JSON.
        let lines = outcome.output.replacing(#"\n"#, with: "\n").split(separator: "\n")
        let values = try Self.values(of: path.string)
        #expect(values.count >= least)
        for (name, value) in values {
            #expect(
                lines.contains { $0.contains("\(name): \(value)") },
                "\(name): \(value) is missing"
            )
        }
    }

    /// The values of elements without children and of attributes, with their local names.
    private static func values(of path: String) throws -> [(name: String, value: String)] {
        let data = try Data(contentsOf: URL(filePath: path))
        let source = try #require(
            String(data: data, encoding: .utf8) ?? String(data: data, encoding: .isoLatin1)
        )
        .replacing("&amp;", with: "&")
        .replacing("&firma;", with: "Gießerei Nördlingen GmbH")
        var values: [(String, String)] = []
        for match in source.matches(of: /<(?:[^\s:<>?!\/]+:)?([^\s<>?!\/]+)([^<>]*)>([^<>]*)/) {
            guard !match.1.hasPrefix("["), !match.0.hasPrefix("<!") else { continue }
            let text = match.3.trimmingCharacters(in: .whitespacesAndNewlines)
            if !text.isEmpty { values.append((String(match.1), text)) }
            for attribute in match.2.matches(of: /\s([^\s=:]+)="([^"]*)"/) {
                guard attribute.1 != "xmlns" else { continue }
                values.append((String(attribute.1), String(attribute.2)))
            }
        }
        return values
    }
}
