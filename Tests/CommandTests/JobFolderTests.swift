import APISimulator
import SystemPackage
import TestSupport
import Testing

/// The ledgers of a job's partitions are read as one run.
@Suite(.timeLimit(.minutes(10)))
struct JobFolderTests {
    /// Runs a script beside the documents `d0` to `d59` in `all.jsonl`, of which 1.jsonl, 2.jsonl and
    /// 3.jsonl hold 20 each.
    private func outcome(
        of script: String,
        _ check: (AnalyzeProcess.Outcome, APISimulator) throws -> Void
    ) async throws {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\nbatch: {max_concurrent: 4}\n"
        )
        let lines = (0..<60).map { #"{"id": "d\#($0)", "text": "Good, \#($0)."}"# + "\n" }
        folder.write("all.jsonl", lines.joined())
        for part in 1...3 {
            folder.write("\(part).jsonl", lines[(part - 1) * 20..<part * 20].joined())
        }
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await AnalyzeProcess(
                in: path,
                environment: [
                    "ANALYZE": AnalyzeProcess.executable.string,
                    "ANTHROPIC_API_KEY": "sk-partition-test",
                    "ANTHROPIC_BASE_URL": simulator.baseURL, "TMPDIR": path.string,
                ]
            )
            .bash(
                """
                part() { $ANALYZE partition -q --job j --state s -p p.yml --partition $1/3 < $2; }
                \(script)
                """
            )
            try check(outcome, simulator)
        }
    }

    @Test func `a report of the folder is that of one run over all documents`() async throws {
        try await outcome(
            of: """
                for number in 3 1 2; do part $number $number.jsonl > rows.$number || exit; done
                part 2 2.jsonl > rows.again || exit
                $ANALYZE - -p p.yml -q --ledger one.sqlite -o one.jsonl < all.jsonl || exit
                $ANALYZE report -q --ledger s/j -o folder.jsonl -o folder.csv || exit
                $ANALYZE merge all.sqlite s/j || exit
                $ANALYZE report -q --ledger all.sqlite -o merged.jsonl || exit
                for report in one folder merged; do
                  jq -c 'del(.run, .cached, .provenance, .latency_ms, .attempts, .ledger)
                    | select(.document)' $report.jsonl > $report.rows
                done
                wc -l < folder.rows; cmp one.rows folder.rows && cmp folder.rows merged.rows
                sed -n '2p;22p;61p' folder.csv | cut -d, -f1,2
                $ANALYZE runs --ledger s/j --json | jq -c '.[] | [.job, .partition, .run, .status]'
                $ANALYZE diff s/j one.sqlite --format json | jq -c '[.title, .documents] | length'
                """
        ) { outcome, simulator in
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(
                outcome.output == """
                    60
                    d0,analyzed
                    d20,analyzed
                    d59,analyzed
                    ["j","1/3",1,"finished"]
                    ["j","2/3",2,"finished"]
                    ["j","3/3",1,"finished"]
                    2

                    """
            )
            #expect(outcome.errors.contains("all.sqlite holds 60 documents of s/j"))
            #expect(simulator.books.requests == 120)
        }
    }

    @Test func `reports of the folder are those of one run byte by byte, times aside`()
        async throws
    {
        try await outcome(
            of: """
                export LC_ALL=C
                cat >> p.yml <<< 'retry: {base_delay: 1ms, max_delay: 2ms}'
                sed -i 's/max_concurrent: 4/max_concurrent: 1/' p.yml
                sed -i '5s/"text".*/"text": ""}/' 1.jsonl all.jsonl
                fail() {
                  curl -s -d '["status:529"]' $ANTHROPIC_BASE_URL/simulator/faults
                }
                fail > answer
                for number in 1 2 3; do part $number $number.jsonl -q > rows || exit; done
                fail > answer
                $ANALYZE - -p p.yml -q --ledger one.sqlite -o one.jsonl -o one.json -o one.csv \
                  < all.jsonl
                $ANALYZE merge all.sqlite s/j
                for kind in csv json jsonl; do
                  $ANALYZE report -q --ledger s/j -o folder.$kind || exit
                  $ANALYZE report -q --ledger all.sqlite -o merged.$kind || exit
                  for report in one folder merged; do
                    sed -E '/"latency_ms": [{]/,/[}]/d
                      s/"(latency|duration|waiting_for_limits)_ms": ?[0-9.]+/TIME/
                      s/"request_id": ?"[^"]*"/REQUEST/; s/,[0-9]+[^0-9]?$/,TIME/' \
                      $report.$kind > $report.bytes
                  done
                  cmp one.bytes folder.bytes && cmp folder.bytes merged.bytes && echo $kind
                done
                jq -c '.metrics.request_failures, .summary.retries' folder.json
                """
        ) { outcome, simulator in
            #expect(
                outcome.output == "csv\njson\njsonl\n{\"overloaded\":1}\n1\n",
                "\(outcome.errors)"
            )
            #expect(simulator.books.requests == 120)
        }
    }

    @Test func `a job that is not complete is refused, and says what is missing`() async throws {
        try await outcome(
            of: """
                part 2 2.jsonl > rows || exit
                $ANALYZE report --ledger s/j -o r.csv; echo $?; ls r.csv
                $ANALYZE runs --ledger s/j | wc -l
                """
        ) { outcome, _ in
            #expect(outcome.output == "2\n2\n")
            #expect(
                outcome.errors.contains("Of 3 partitions these are missing in s/j: 1, 3."),
                "\(outcome.errors)"
            )
        }
    }

    @Test func `a document in two partitions is named, and no report is written`() async throws {
        try await outcome(
            of: """
                part 1 1.jsonl > rows && part 3 3.jsonl > rows || exit
                (cat 2.jsonl; sed -n 5p 1.jsonl) > more.jsonl
                part 2 more.jsonl > rows || exit
                $ANALYZE report --ledger s/j -o r.csv; echo $?
                $ANALYZE merge m.sqlite s/j; echo $?; ls r.csv m.sqlite
                """
        ) { outcome, _ in
            #expect(outcome.output == "2\n2\n")
            #expect(
                outcome.errors.count(
                    of: #"The document "d4" stands in partitions 1 and 2"#
                ) == 2,
                "\(outcome.errors)"
            )
        }
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func count(of text: String) -> Int {
        ranges(of: text).count
    }
}
