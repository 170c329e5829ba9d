import SystemPackage
import TestSupport
import Testing

/// The first parsers of a process start on several threads at once.
struct FirstParsersTests {
    @Test("neither waits for the other")
    func start() async throws {
        let folder = TemporaryFolder()
        for number in 1...8 {
            folder.write("pages/\(number).html", "<p>Page \(number), <b>short</b>.")
        }
        for number in 1...8 { folder.write("data/\(number).xml", "<a><b>\(number)</b></a>") }
        let environment = ["ANALYZE": AnalyzeProcess.executable.string]
        // What went wrong went wrong in one start of three to five.
        let outcome = try await AnalyzeProcess(in: folder.path, environment: environment)
            .bash(
                """
                set -o pipefail
                for start in {1..25}; do
                    timeout 30 "$ANALYZE" ingest pages data | wc -l || { echo "in start $start"; exit; }
                done | uniq
                """
            )
        #expect(outcome.output == "16\n", "\(outcome.errors)")
    }
}
