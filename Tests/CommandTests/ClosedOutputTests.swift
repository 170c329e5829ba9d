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

    @Test("a report that was finished is a success for a reader that has seen enough")
    func finished() async throws {
        let outcome = try await bash(
            """
            run() { "$ANALYZE" docs -p p.yml -q -o r.csv "$@"; }
            show() { "$ANALYZE" report --format jsonl; echo "status $?" >&2; }
            both() { run "$@" && show | head -n 1; }
            both
            """
        )
        #expect(outcome.errors.hasSuffix("status 0\n"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("error"))
    }

    @Test(
        "a reader that goes away before the end interrupts the run, and the next one goes on",
        arguments: ["csv", "jsonl"]
    )
    func head(format: String) async throws {
        let outcome = try await bash(
            """
            run() { "$ANALYZE" docs -p p.yml --set batch.max_concurrent=1 "$@"; }
            listing() { run --format \(format) "$@"; echo "status $?" >&2; }
            both() { listing "$@" | head -n 1 >/dev/null; run -q -o r.csv "$@"; echo "then $?" >&2; }
            both
            """
        )
        #expect(outcome.errors.contains("status 141\n"), "\(outcome.errors)")
        #expect(outcome.errors.hasSuffix("then 0\n"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("error"))
    }

    @Test("a pipe as a report that nothing reads from is refused before anything is sent")
    func pipeWithoutReader() async throws {
        let outcome = try await bash(
            """
            run() { mkfifo p.csv; "$ANALYZE" docs -p p.yml -o p.csv "$@"; echo "status $?" >&2; }
            run
            """
        )
        #expect(outcome.errors.hasSuffix("status 2\n"))
        #expect(
            outcome.errors.contains(
                "the report p.csv cannot be written: it is a pipe that nothing reads from"
            )
        )
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
