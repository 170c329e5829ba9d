import APISimulator
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// Documents that come over standard input, which may never end.
struct StandardInputTests {
    @Test("each document is answered while others may still come, and a signal ends the wait")
    func filter() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        // The shell holds the pipe open: its end never comes.
        let script = """
            mkfifo in
            exec 3<>in
            printf '{"id":"a","text":"It is good."}\\n{"id":"b","te' >&3
            "$ANALYZE" - -p p.yml --format jsonl < in > out.jsonl 3>&- &
            until [ -s out.jsonl ]; do sleep 0.02; done
            kill -TERM $!
            wait $!
            echo "status $?"
            """
        let path = folder.path
        try await withAPISimulator { simulator in
            let process = AnalyzeProcess(
                in: path,
                environment: [
                    "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "test",
                    "ANALYZE": AnalyzeProcess.executable.string,
                ]
            )
            let outcome = try await process.bash(script)
            #expect(outcome.output == "status 143\n", "\(outcome.errors)")
            #expect(simulator.books.requests == 1)
        }
        let lines = folder.read("out.jsonl")
        #expect(lines?.split(separator: "\n").count == 1)
        #expect(lines?.hasPrefix(#"{"document":"a","status":"analyzed""#) == true)
    }
}
