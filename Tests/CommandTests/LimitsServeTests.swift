import APISimulator
import SystemPackage
import TestSupport
import Testing

/// Partitions that share one limits server, which comes and goes.
@Suite(.timeLimit(.minutes(5)))
struct LimitsServeTests {
    /// Starts the server on any port, and then on the one that it had.
    private static let functions = """
        port=0
        serve() {
          rm -f address
          $ANALYZE limits serve --job j --state limits.sqlite --token-file token \\
            --listen 127.0.0.1:$port "$@" > address 2> serve.err & server=$!
          until test -s address; do kill -0 $server || { cat serve.err; return 1; }; sleep 0.05; done
          export ANALYZE_LIMITS=$(cat address) ANALYZE_LIMITS_TOKEN_FILE=token
          port=${ANALYZE_LIMITS##*:}
        }
        partition() {
          $ANALYZE partition --quiet --job j --state state -p p.yml --partition "$@" < in.${1%%/*}.jsonl
        }
        status() { curl -s -H "Authorization: Bearer $(cat token)" "$ANALYZE_LIMITS/$1"; }

        """
    private static func prepare(_ folder: borrowing TemporaryFolder, documents: Int) {
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            batch: {max_concurrent: 4}

            """
        )
        for number in 1...4 {
            let lines = (0..<documents).map {
                #"{"id": "d\#(number)-\#($0)", "text": "Good, \#($0) of \#(number)."}"# + "\n"
            }
            folder.write("in.\(number).jsonl", lines.joined())
        }
        folder.write("scratch/keep", "")
    }

    private static func process(_ simulator: APISimulator, _ folder: FilePath) -> AnalyzeProcess {
        AnalyzeProcess(
            in: folder,
            environment: [
                "ANALYZE": AnalyzeProcess.executable.string,
                "ANTHROPIC_API_KEY": "sk-limits-test", "ANTHROPIC_BASE_URL": simulator.baseURL,
                "TMPDIR": folder.appending("scratch").string,
            ]
        )
    }

    @Test func `partitions share a limit, and the server says what was spent`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 15)
        let path = folder.path
        let limited = SimulatorConfiguration(limits: .init(requests: 1200, bucketSeconds: 1))
        try await withAPISimulator(limited) { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                Self.functions + """
                    serve --max-cost 5 || exit
                    for i in 1 2 3 4; do partition $i/4 > $i.out & work+=($!); done
                    wait ${work[@]} || exit
                    cat ?.out | jq -r .status | sort | uniq -c | tr -s ' '
                    status status | jq -c '[.job, .workers, .permits, .expired, .reserved_tokens]'
                    status status | jq '.spent_tokens > 0 and .spent_picodollars > 0'
                    status metrics | grep -c '^# EOF'
                    status status | jq '.models[0] | .granted >= 60 and .rate_limited <= 3'
                    kill $server; wait $server; echo $?
                    """
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(
                outcome.output == """
                     60 analyzed
                    ["j",0,0,0,0]
                    true
                    1
                    true
                    143

                    """
            )
            #expect(simulator.books.answers == 60)
        }
    }

    @Test func `a server that is killed again and again loses nothing`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 40)
        let path = folder.path
        let slow = SimulatorConfiguration(latency: .milliseconds(300))
        try await withAPISimulator(slow) { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                Self.functions + """
                    serve --max-cost 5 || exit
                    for i in 1 2 3 4; do partition $i/4 > $i.out & work+=($!); done
                    for kill in 1 2 3 4 5 6; do
                      while test $(cat ?.out | wc -l) -lt $((kill * 15)); do sleep 0.02; done
                      kill -9 $server; wait $server
                      serve --max-cost 5 || exit
                    done
                    wait ${work[@]} || exit
                    cat ?.out | jq -r .status | sort | uniq -c | tr -s ' '
                    status status | jq -c '[.workers, .permits, .expired, .reserved_tokens]'
                    kill $server
                    """
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output == " 160 analyzed\n[0,0,0,0]\n")
            #expect(simulator.books.requests == 160)
        }
    }

    @Test func `the budget is that of the job, over runs and lives of the server`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 15)
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                Self.functions + """
                    for i in 1 2 3 4; do
                      serve --max-cost 0.0008 || exit
                      partition $i/4 > $i.out || exit
                      kill -9 $server; wait $server
                    done
                    serve --max-cost 0.0008
                    cat ?.out | jq -r '.status + " " + .reason' | sort -u
                    status status | jq '.spent_picodollars + .reserved_picodollars <= 800000000'
                    status status | jq '.spent_picodollars > 400000000'
                    kill $server
                    """
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output == "analyzed \nskipped budget\ntrue\ntrue\n")
        }
    }

    @Test func `statuses tell a server that is away from one that refuses`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder, documents: 3)
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await Self.process(simulator, path).bash(
                Self.functions + """
                    serve || exit
                    mv token right; echo 0123456789abcdef > token
                    partition 1/4 2>&1 > out | sed 's/1:[0-9]*/1:PORT/'; echo ${PIPESTATUS[0]}
                    $ANALYZE run in.1.jsonl -q -p p.yml --ledger none > out 2> err; echo $?
                    mv right token
                    $ANALYZE run in.1.jsonl -q -p p.yml --set delivery=batch 2>&1
                    $ANALYZE partition -q --job other --partition 1/4 --state state -p p.yml \\
                      < in.1.jsonl 2>&1 > out | sed 's/1:[0-9]*/1:PORT/'
                    partition 1/4 --limits-wait soon 2>&1 | head -1
                    partition 1/4 --limits driver 2>&1 | head -1
                    kill -9 $server; wait $server
                    partition 1/4 --limits-wait 300ms 2>&1 > out | sed 's/ (.*)//; s/1:[0-9]*/1:PORT/'
                    echo ${PIPESTATUS[0]}
                    unset ANALYZE_LIMITS_TOKEN_FILE; partition 1/4; echo $?
                    $ANALYZE limits serve --job x --state limits.sqlite --token-file token; echo $?
                    for state in scratch p.yml; do
                      $ANALYZE limits serve --job x --state $state --token-file token 2>&1 |
                        sed 's|/[^ ]*/||'
                    done
                    $ANALYZE limits serve --job x --state new.sqlite --token-file token \\
                      --listen 9.9.9.9:7070 2>&1
                    """
            )
            #expect(simulator.books.requests == 0)
            #expect(
                outcome.output == """
                    error: the limits server http://127.0.0.1:PORT refuses: HTTP 401, the token is \
                    not that of this limits server
                    78
                    2
                    error: delivery: batch hands in batches, of which the limits server would know \
                    nothing: leave out --limits, or say 'delivery: live'
                    error: the limits server http://127.0.0.1:PORT refuses: HTTP 403, this limits \
                    server serves another job
                    error: --limits-wait soon is no time; write it as in --limits-wait 10min
                    error: --limits is an address with its scheme, as in --limits http://driver:7070
                    error: the limits server http://127.0.0.1:PORT does not answer; start it again \
                    with its --state, and the job goes on
                    75
                    78
                    2
                    error: No state can be opened at scratch: Is a directory. Name another file \
                    with --state.
                    error: p.yml is no file of a limits server, or its beginning is damaged. \
                    Nothing was changed. Name another file with --state, or move this one away.
                    error: --listen 9.9.9.9:7070: cannot listen there: Cannot assign requested \
                    address

                    """
            )
        }
    }
}
