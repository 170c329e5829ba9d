import APISimulator
import SystemPackage
import TestSupport
import Testing

/// A partition is worked on once, whatever becomes of the attempts at it.
@Suite(.timeLimit(.minutes(10)))
struct PartitionCommandTests {
    private static let partition = "$ANALYZE partition --job j --state state -p p.yml"

    private static func prepare(_ folder: borrowing TemporaryFolder, documents: Int) {
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            output: nobody.csv
            batch: {max_concurrent: 4}

            """
        )
        let lines = (0..<documents).map { #"{"id": "d\#($0)", "text": "Good, \#($0)."}"# + "\n" }
        folder.write("in.jsonl", lines.joined())
    }

    private static func process(_ simulator: APISimulator, _ folder: FilePath) -> AnalyzeProcess {
        AnalyzeProcess(
            in: folder,
            environment: [
                "ANALYZE": AnalyzeProcess.executable.string,
                "ANTHROPIC_API_KEY": "sk-partition-test", "ANTHROPIC_BASE_URL": simulator.baseURL,
                "TMPDIR": folder.appending("scratch").string,
            ]
        )
    }

    @Test func `every document has its row, and a second attempt pays nothing`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 30)
        folder.write("scratch/keep", "")
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                """
                for round in 1 2; do
                  \(Self.partition) --partition 2/7 < in.jsonl > $round.jsonl || exit
                done
                jq -r .document 1.jsonl | sort > 1; jq -r .document 2.jsonl | sort > 2
                cmp 1 2 && sort -u 1 | wc -l
                jq -c '[.job, .partition, .attempt, .status]' 1.jsonl 2.jsonl | sort -u
                ls scratch state/j; test ! -e nobody.csv && echo none
                """
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(
                outcome.output == """
                    30
                    ["j",2,1,"analyzed"]
                    ["j",2,2,"analyzed"]
                    scratch:
                    keep

                    state/j:
                    2.lease
                    2.sqlite
                    job.json
                    none

                    """
            )
            #expect(simulator.books.requests == 30)
        }
    }

    @Test func `rows have the types that the schema says, and an id whatever the text is`()
        async throws
    {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 2)
        folder.write("scratch/keep", "")
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                """
                echo '{"id": "none", "text": null}' >> in.jsonl
                \(Self.partition) --partition 1/1 < in.jsonl > out.jsonl 2> err
                $ANALYZE schema --records --partition -p p.yml | jq -c '.required' > schema
                jq -c keys_unsorted out.jsonl | sort -u | cmp - schema && head -c 32 schema; echo
                jq -c 'select(.status == "failed") | .document' out.jsonl
                # What is said of the others is said of the job, where they are.
                tail -2 err; $ANALYZE report --ledger state/j --format jsonl 2> /dev/null | wc -l
                """
            )
            #expect(
                outcome.output == """
                    ["job","partition","attempt","do
                    "none"
                    Once all partitions of the job are done, read them as one run with:
                      analyze report --ledger state/j -o report.html
                    3

                    """
            )
        }
    }

    @Test func `an attempt that is killed is taken over, and what it had is not asked again`()
        async throws
    {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 60)
        folder.write("scratch/keep", "")
        let path = folder.path
        let slow = SimulatorConfiguration(latency: .milliseconds(200))
        try await withAPISimulator(slow) { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                """
                \(Self.partition) --partition 1/1 < in.jsonl > 1.jsonl & first=$!
                until test -s 1.jsonl; do sleep 0.1; done
                # The second one waits for the first, and finds that it has died.
                \(Self.partition) --partition 1/1 < in.jsonl > 2.jsonl 2> 2.err & second=$!
                until grep -q 'is at work' 2.err; do sleep 0.1; done
                kill -9 $first; wait $first
                wait $second || exit
                jq -r .document 2.jsonl | sort -u | wc -l
                jq -r .attempt 2.jsonl | sort -u
                """
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output == "60\n2\n")
            // What was answered since the last copy is taken over too: twice goes what was in flight.
            #expect(simulator.books.requests <= 64)
        }
    }

    @Test func `statuses say whether another attempt may succeed`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 3)
        folder.write("scratch/keep", "")
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                """
                \(Self.partition) --partition 1/2 < in.jsonl > out.jsonl 2>/dev/null; echo $?
                \(Self.partition) --partition 1/3 < in.jsonl 2>&1 > out.jsonl; echo $?
                \(Self.partition) --partition 2/2 --set max_tokens=99 < in.jsonl 2>&1; echo $?
                \(Self.partition) --partition 3/2 < in.jsonl 2>&1; echo $?
                \(Self.partition) < in.jsonl 2>&1 | head -1; echo ${PIPESTATUS[0]}
                \(Self.partition) --partition 2/2 --wait soon < in.jsonl 2>&1 | head -1
                unset ANTHROPIC_API_KEY
                \(Self.partition) --partition 2/2 < in.jsonl > /dev/null 2>&1; echo $?
                """
            )
            #expect(
                outcome.output == """
                    0
                    error: the job j has 2 partitions, not 3; name another job with --job
                    78
                    error: the job j was begun with another pipeline, model or setting; name another \
                    job with --job, or go on with the first one
                    78
                    error: --partition 3/2 is none: name its number, from 1, and how many there \
                    are, as in --partition 17/200
                    78
                    error: Missing expected argument '--partition <i/n>'
                    78
                    error: --wait soon is no time; write it as in --wait 10min
                    75

                    """
            )
        }
    }

    @Test func `failed documents have rows, and a dead server is for another attempt`()
        async throws
    {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 3)
        folder.write("scratch/keep", "")
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                """
                echo '{"id": "empty", "text": ""}' >> in.jsonl
                \(Self.partition) --partition 1/2 < in.jsonl 2>/dev/null > out.jsonl; echo $?
                jq -r .status out.jsonl | sort | uniq -c | tr -s ' '
                \(Self.partition) --partition 1/2 --strict < in.jsonl > out.jsonl 2>&1; echo $?
                export ANTHROPIC_BASE_URL=http://127.0.0.1:9
                \(Self.partition) --partition 2/2 < in.jsonl > out.jsonl 2>/dev/null; echo $?
                """
            )
            #expect(outcome.output == "0\n 3 analyzed\n 1 failed\n1\n75\n")
        }
    }

    @Test func `when the parent has ended, the attempt ends and keeps what it has`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 200)
        folder.write("scratch/keep", "")
        let path = folder.path
        let slow = SimulatorConfiguration(latency: .milliseconds(300))
        try await withAPISimulator(slow) { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                """
                bash -c '\(Self.partition) --partition 1/1 < in.jsonl > 1.jsonl 2>1.err; :' & parent=$!
                until test -s 1.jsonl; do sleep 0.1; done
                kill -9 $parent
                until grep -q released.:true state/j/1.lease; do sleep 0.2; done
                rows=$(grep -c '"analyzed"' 1.jsonl)
                test $rows -lt 200 && test $rows -le \
                  $(sqlite3 state/j/1.sqlite "SELECT count(*) FROM results WHERE status = 'analyzed'")
                echo $?
                """
            )
            #expect(outcome.output == "0\n", "\(outcome.errors)")
            #expect(simulator.books.requests < 100)
        }
    }

    @Test func `who waits while the parent ends asks nothing much`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 200)
        folder.write("scratch/keep", "")
        // Another machine has the partition, and shows nothing any more.
        folder.write(
            "state/j/1.lease",
            #"{"token":"t","attempt":1,"beat":1,"released":false,"#
                + #""holder":{"host":"elsewhere","process":1}}"#
        )
        let path = folder.path
        let slow = SimulatorConfiguration(latency: .milliseconds(300))
        try await withAPISimulator(slow) { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                """
                bash -c '\(Self.partition) --partition 1/1 < in.jsonl > 1.jsonl 2>1.err; :' & parent=$!
                until grep -q 'is at work' 1.err; do sleep 0.1; done
                kill -9 $parent
                until grep -q released.:true state/j/1.lease; do sleep 0.2; done
                grep -o 'attempt.:[0-9]*' state/j/1.lease
                """
            )
            #expect(outcome.output == "attempt\":2\n", "\(outcome.errors)")
            #expect(simulator.books.requests < 100)
        }
    }
}
