import APISimulator

/// The text of `api-simulator --help`.
enum Help {
    /// The whole text.
    static var text: String {
        let width = FaultSyntax.all.map(\.form.count).max() ?? 0
        let faults = FaultSyntax.all.map { fault in
            let gap = String(repeating: " ", count: width - fault.form.count)
            return "  \(fault.form)\(gap)  \(fault.meaning)"
        }
        return start + faults.joined(separator: "\n") + end
    }

    private static let start = """
        usage: api-simulator [options]

        Serves the Messages API (messages, count_tokens, batches, models) and chat completions on
        127.0.0.1, answers what matches the schema that it is sent, and fails as it is told to.
        The address is printed on stdout. Any key is taken unless --api-key says which.

        serving
          --port N                  port (default: a free one)
          --api-key KEY             the key that requests must bear (default: any, but one); keys that
                                    begin alike up to a '/' see the same batches
          --latency TIME            how long each answer takes, such as 100ms or 2s (0)
          --event-delay TIME        how long each event of a stream takes after the last (0)
          --min-cache-tokens N      fewest tokens of a prefix that is cached (512)
          --batch-polls N           how often a batch says that it is in progress (1)
          --batch-time TIME         how long it takes until the first request of a batch is done;
                                    polls are not counted then
          --batch-rate N            how many of them are done a second from then on (all at once)
          --batch-cancelling TIME   how long it takes until a cancelled batch has ended (0)
          --batch-expiry TIME       after what time a batch expires (86400s)
          --batch-queue N           how many requests may wait in batches; 429 beyond (any number)
          --batch-trouble WHAT      duplicated, missing, unreadable, foreign, half-expired or
                                    vanished; may be given several times
          --batch-outcome ID=WHAT   what becomes of a batch's request: succeeded, errored:TYPE,
                                    expired or canceled; may be given several times
          --platform NAME           refuses what aws, bedrock or vertex refuse
          --identity-token JWT      takes no key, but tokens that are given for this identity token
                                    of fdrl_1, svac_1 and the organization
                                    00000000-0000-0000-0000-000000000001
          --token-life SECONDS      how long such a token holds (600)
          --tls-certificate FILE    PEM file, for https together with
          --tls-key FILE            PEM file
          --keep-requests N         how many requests GET /simulator/requests shows (100)

        rate limits, as buckets that fill continuously; 429 with retry-after when one is empty
          --rpm N                   requests a minute
          --itpm N                  input tokens a minute
          --otpm N                  output tokens a minute
          --bucket-seconds S        how many seconds' worth a full bucket holds (60)

        failing
          --fault FAULT             what requests to a model meet with; several take turns
          --faults SHARE            share of requests that fail, 0 to 1 (1 with --fault); without
                                    --fault: 429, 500, 503, 529, resets, cuts, garbage and delays
          --fault-times N           only so many requests fail
          --fault-attempts N        only the first N requests of each document fail
          --fault-path PATH         requests to PATH and below fail, such as /v1/models
          --seed N                  what decides which share fails (1)
          --repeat-requests         errors repeat the key and the document of the request

        faults, where 'status:429; retry-after: 7; code=ramp_limit_exceeded' has three parts

        """

    private static let end = """


        while it serves
          GET /simulator/books      what was read, sent and billed
          GET /simulator/documents  how often each document was asked about and answered
          GET /simulator/requests   the last requests, without their keys
          POST /simulator/faults    what the next requests meet with: ["status:529", null, "cut-body"]
          DELETE /simulator/faults  forgets those

        example: 529 for the first request of every document, then answers
          api-simulator --port 8080 --fault status:529 --fault-attempts 1 &
          ANTHROPIC_API_KEY=any ANTHROPIC_BASE_URL=http://127.0.0.1:8080 \\
            analyze docs --pipeline pipeline.yml --model anthropic/claude-haiku-5-5
        """
}
