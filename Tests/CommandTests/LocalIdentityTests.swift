import Foundation
import JSON
import SystemPackage
import TestSupport
import Testing

/// A model file that took the place of another is asked anew, and named in every record.
@Suite(.serialized) struct LocalIdentityTests {
    @Test func `answers of one model file are not those of another`() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "I love this kettle. It is the best I ever had.")
        func run(_ environment: [String: String], _ report: String) async throws -> JSONValue {
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let outcome = try await process.run(
                ["docs", "-p", "p.yml", "--ledger", "l.sqlite", "-o", report],
                deadline: .seconds(300)
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            let text = folder.read(report)
            return try JSONReader.value(of: try #require(text))
        }
        let data = TestPaths.modelDirectory
        let first = try await run(["ANALYZE_DATA_DIR": data.string], "1.json")
        let again = try await run(["ANALYZE_DATA_DIR": data.string], "2.json")
        #expect(first["summary"]?["requests"] == 1)
        #expect(again["summary"]?["requests"] == 0)
        // The same weights with a byte behind them: another file that answers the same.
        let name = "SmolLM2-135M-Instruct.Q4_1.gguf"
        let copy = folder.path.appending("copy.gguf")
        var bytes = try Data(contentsOf: URL(filePath: data.appending("model/\(name)").string))
        bytes.append(0)
        try bytes.write(to: URL(filePath: copy.string))
        let other = try await run(
            ["ANALYZE_DATA_DIR": data.string, "ANALYZE_LOCAL_MODEL": copy.string],
            "3.json"
        )
        let provenance = try #require(other["results"]?.array?.first?["provenance"])
        #expect(other["summary"]?["requests"] == 1)
        #expect(provenance["model"] == "local/smollm2-135m-instruct")
        #expect(provenance["answered_by"]?.string?.hasPrefix("copy.gguf sha256:") == true)
    }
}
