import APISimulator
import SystemPackage
import TestSupport
import Testing

/// A budget is that of a job, however often its command is started.
@Suite(.timeLimit(.minutes(10)))
struct JobBudgetTests {
    /// Runs a script beside forty documents, with `$RUN` for a run over them.
    private func outcome(
        _ script: String,
        latency: Duration = .zero,
        turnedAway: Int = 0
    ) async throws -> AnalyzeProcess.Outcome {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        for index in 0..<40 { folder.write("docs/\(index).txt", "Review \(index): good.") }
        let path = folder.path
        return try await withAPISimulator(SimulatorConfiguration(latency: latency)) { simulator in
            let fault = Fault.response(
                status: 429,
                headers: ["retry-after-ms": "5"],
                body: #"{"type":"error","error":{"type":"rate_limit_error","message":"slow"}}"#
            )
            simulator.meet(next: Array(repeating: fault, count: turnedAway))
            return try await AnalyzeProcess(
                in: path,
                environment: [
                    "ANALYZE": AnalyzeProcess.executable.string,
                    "RUN": "\(AnalyzeProcess.executable) docs -p p.yml -o r.csv",
                    "BOOKS": "\(simulator.baseURL)/simulator/books",
                    "ANTHROPIC_API_KEY": "sk-budget-test", "ANTHROPIC_BASE_URL": simulator.baseURL,
                ]
            )
            .bash(script)
        }
    }

    @Test func `three runs spend what one may, and a larger budget goes on`() async throws {
        let outcome = try await outcome(
            """
            for run in 1 2 3; do $RUN --max-cost 0.001 2> errors.$run; echo $?; done
            $ANALYZE runs --json | jq '[.[].known_cost_usd] | add | . <= 0.001 and . > 0.0003'
            $RUN --max-cost 1 2> errors.4; echo $?
            grep -h 'that this one goes on from' errors.*
            touch docs/0.txt; echo "Another one, good." > docs/new.txt
            $RUN --max-cost 0.001 2> errors.5; echo $?
            $ANALYZE runs --json | jq '.[0].requests'
            """
        )
        #expect(
            outcome.output.split(separator: "\n").filter { !$0.contains("goes on from") }
                == ["4", "4", "4", "true", "0", "0", "1"],
            "\(outcome.output)\(outcome.errors)"
        )
        #expect(outcome.output.ranges(of: "of the budget of $0.0010").count == 2)
        #expect(outcome.output.ranges(of: "of the budget of $1.00").count == 1)
    }

    /// What the provider turned away was not paid, however often that was.
    @Test(arguments: [0, 60])
    func `what may have been under way when a run was killed counts as spent`(
        turnedAway: Int
    ) async throws {
        let outcome = try await outcome(
            """
            RUN="$RUN --max-cost 0.001 --set batch.max_concurrent=4"
            $RUN 2> /dev/null &
            while [ "$(curl -s $BOOKS | jq .answers)" -lt 6 ]; do sleep 0.05; done
            kill -KILL $!; wait $! 2> /dev/null
            for run in 1 2; do $RUN 2> errors; echo $?; done
            # One answer costs $0.0000393 or a little more.
            curl -s $BOOKS | jq '.answers * 0.0000393 | . <= 0.001 and . > 0.0005'
            """,
            latency: .milliseconds(150),
            turnedAway: turnedAway
        )
        #expect(outcome.output == "4\n4\ntrue\n", "\(outcome.errors)")
    }
}
