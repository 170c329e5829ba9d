import SystemPackage
import TestSupport
import Testing

/// Readers that go away, and streams that are not there.
@Suite struct ClosedOutputTests {
    /// Runs a line of bash in which `$ANALYZE` is the binary.
    private func bash(_ line: String) async throws -> AnalyzeProcess.Outcome {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            folder.write("p.yml", "analysis: sentiment\n")
            for index in 0..<300 { folder.write("docs/\(index).txt", "Number \(index) works.") }
            var environment = simulator
            environment["ANALYZE"] = AnalyzeProcess.executable.string
            return try await AnalyzeProcess(in: folder.path, environment: environment)
                .bash(line + " \(SimulatedModel.option.joined(separator: " "))")
        }
    }

    @Test(
        "a reader that has seen enough is a success",
        arguments: ["csv", "jsonl", "json", "md", "html"]
    )
    func head(format: String) async throws {
        let outcome = try await bash(
            """
            run() { "$ANALYZE" docs -p p.yml --format \(format) "$@"; echo "status $?" >&2; }
            first() { run "$@" | head -n 1; }
            first
            """
        )
        #expect(outcome.errors.hasSuffix("status 0\n"), "\(outcome.errors)")
        #expect(outcome.output.count { $0 == "\n" || $0 == "\r\n" } == 1)
        #expect(!outcome.errors.contains("error"))
    }

    @Test("help for a reader that is gone is a success")
    func help() async throws {
        let outcome = try await bash(
            """
            run() { "$ANALYZE" --help; echo "status $?" >&2; }
            run | true; :
            """
        )
        #expect(outcome.errors == "status 0\n")
    }

    @Test("standard output that is closed is an error, and no file is written in its place")
    func closed() async throws {
        let outcome = try await bash(
            """
            run() { "$ANALYZE" docs -p p.yml "$@" >&-; echo "status $?" >&2; }
            run
            """
        )
        #expect(outcome.errors.hasSuffix("status 70\n"))
        #expect(
            outcome.errors.contains(
                "error: writing standard output failed: Bad file descriptor. What was analyzed is kept"
            )
        )
    }

    @Test("closed streams do not matter to a report in a file")
    func closedButUnused() async throws {
        let outcome = try await bash(
            """
            run() { "$ANALYZE" docs -p p.yml -o r.csv "$@" <&- >&- 2>&-; }
            show() { run "$@"; echo "status $?"; wc -l < r.csv; }
            show
            """
        )
        #expect(outcome.output == "status 0\n301\n")
    }
}
