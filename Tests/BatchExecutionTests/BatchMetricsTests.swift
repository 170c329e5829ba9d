import BatchExecution
import MetricsTestKit
import Testing

struct BatchMetricsTests {
    @Test("Metrics are the counts of what happened, with percentiles over all requests")
    func recorder() {
        let metrics = sample
        #expect(metrics.totalRequests == 104)
        #expect(metrics.successfulRequests == 100)
        #expect(metrics.failedRequests == 4)
        #expect(metrics.rateLimitedRequests == 3)
        #expect(metrics.requestsOfUnknownUsage == 3)
        #expect(metrics.unsentAttempts == 1)
        #expect(metrics.totalTokensUsed == 101 * 60)
        #expect(metrics.picodollars == 101 * Int64(25_000_000))
        #expect(metrics.requestsPerSecond == 10.4)
        #expect(metrics.successRate == 100.0 / 104)
        #expect(metrics.latency.mean == .milliseconds(50))
        #expect(metrics.latency.p50 > .milliseconds(47))
        #expect(metrics.latency.p50 < .milliseconds(49))
        #expect(metrics.latency.p95 > .milliseconds(93))
        #expect(metrics.latency.p95 < .milliseconds(98))
        #expect(metrics.latency.max < .milliseconds(101))
    }

    @Test("Metrics before the first request are zero, not a division by it")
    func empty() {
        let metrics = MetricsRecorder().snapshot(duration: .zero)
        #expect(metrics == BatchMetrics())
        #expect(metrics.successRate == 0)
        #expect(metrics.requestsPerSecond == 0)
    }

    @Test("Nonsense of a clock or a server does no harm")
    func extremes() {
        var recorder = MetricsRecorder()
        for latency in [Duration.seconds(-1), .zero, .seconds(1_000_000)] {
            recorder.recordAttempt(failure: nil, usage: .unknown, latency: latency)
        }
        #expect(recorder.snapshot(duration: .zero).totalRequests == 3)
    }

    @Test("The text for scrapers")
    func openMetrics() {
        var metrics = sample
        metrics.latency = LatencySummary(mean: .seconds(1), p50: .seconds(1), max: .seconds(2))
        #expect(
            metrics.openMetrics == """
                # TYPE batch_requests counter
                # HELP batch_requests Requests that were sent.
                batch_requests_total 104
                # TYPE batch_requests_successful counter
                # HELP batch_requests_successful Requests that brought an output.
                batch_requests_successful_total 100
                # TYPE batch_requests_failed counter
                # HELP batch_requests_failed Requests that failed.
                batch_requests_failed_total{class="rate-limited"} 3
                batch_requests_failed_total{class="refused"} 1
                # TYPE batch_attempts_unsent counter
                # HELP batch_attempts_unsent Attempts that failed before sending.
                batch_attempts_unsent_total 1
                # TYPE batch_retries counter
                # HELP batch_retries Attempts that repeat another for the same item.
                batch_retries_total 1
                # TYPE batch_requests_usage_unknown counter
                # HELP batch_requests_usage_unknown Requests that reported no usage.
                batch_requests_usage_unknown_total 3
                # TYPE batch_requests_counting_tokens counter
                # HELP batch_requests_counting_tokens Further requests that only asked how many tokens something is.
                batch_requests_counting_tokens_total 0
                # TYPE batch_batches counter
                # HELP batch_batches Batches that were opened.
                batch_batches_total 0
                # TYPE batch_items_succeeded counter
                # HELP batch_items_succeeded Items with an output.
                batch_items_succeeded_total 1
                # TYPE batch_items_failed counter
                # HELP batch_items_failed Items that failed.
                batch_items_failed_total{class="refused"} 1
                # TYPE batch_items_not_run counter
                # HELP batch_items_not_run Items that were not asked.
                batch_items_not_run_total{reason="budget"} 1
                # TYPE batch_items_by_fallback counter
                # HELP batch_items_by_fallback Items that a fallback answered.
                batch_items_by_fallback_total 1
                # TYPE batch_tokens counter
                # UNIT batch_tokens tokens
                # HELP batch_tokens Tokens that were reported; input without what a cache held or took.
                batch_tokens_total{kind="cache_read"} 2020
                batch_tokens_total{kind="cache_write"} 0
                batch_tokens_total{kind="input"} 3030
                batch_tokens_total{kind="output"} 1010
                # TYPE batch_cost_dollars counter
                # UNIT batch_cost_dollars dollars
                # HELP batch_cost_dollars The price of what was reported; none where a price is unknown.
                batch_cost_dollars_total 0.002525
                # TYPE batch_duration_seconds gauge
                # UNIT batch_duration_seconds seconds
                # HELP batch_duration_seconds Time since the start of the run.
                batch_duration_seconds 10.0
                # TYPE batch_waiting_for_limits_seconds gauge
                # UNIT batch_waiting_for_limits_seconds seconds
                # HELP batch_waiting_for_limits_seconds Time during which limits kept the next request back.
                batch_waiting_for_limits_seconds 0.0
                # TYPE batch_requests_per_second gauge
                # HELP batch_requests_per_second Requests a second.
                batch_requests_per_second 10.4
                # TYPE batch_requests_in_flight_max gauge
                # HELP batch_requests_in_flight_max The most requests under way at once.
                batch_requests_in_flight_max 0
                # TYPE batch_answers_waiting_for_commit_max gauge
                # HELP batch_answers_waiting_for_commit_max The most answers that waited to be stored, holding the places of their requests.
                batch_answers_waiting_for_commit_max 0
                # TYPE batch_request_latency_seconds gauge
                # UNIT batch_request_latency_seconds seconds
                # HELP batch_request_latency_seconds How long requests took.
                batch_request_latency_seconds{statistic="mean"} 1.0
                batch_request_latency_seconds{statistic="p50"} 1.0
                batch_request_latency_seconds{statistic="p95"} 0.0
                batch_request_latency_seconds{statistic="p99"} 0.0
                batch_request_latency_seconds{statistic="max"} 2.0
                # EOF

                """
        )
    }

    @Test("The JSON object; an unknown price is null")
    func json() {
        var metrics = BatchMetrics()
        metrics.unpricedRequests = 1
        metrics.requestFailures = [.truncated: 2, .network: 1]
        #expect(
            metrics.json == """
                {
                  "requests": 0,
                  "requests_successful": 0,
                  "requests_failed": {"network": 1, "truncated": 2},
                  "attempts_unsent": 0,
                  "retries": 0,
                  "requests_usage_unknown": 0,
                  "requests_counting_tokens": 0,
                  "batches": 0,
                  "items_succeeded": 0,
                  "items_failed": {},
                  "items_not_run": {},
                  "items_by_fallback": 0,
                  "tokens": {"cache_read": 0, "cache_write": 0, "input": 0, "output": 0},
                  "cost_dollars": null,
                  "duration_seconds": 0.0,
                  "waiting_for_limits_seconds": 0.0,
                  "requests_per_second": 0.0,
                  "requests_in_flight_max": 0,
                  "answers_waiting_for_commit_max": 0,
                  "request_latency_seconds": {"mean": 0.0, "p50": 0.0, "p95": 0.0, "p99": 0.0, "max": 0.0}
                }

                """
        )
    }

    @Test("What happens is published for the backend of the process")
    func publishes() throws {
        let backend = TestMetrics()
        let metrics = try Simulation.run { clock in
            let policy = ExecutionPolicy(retry: .never, opening: .atOnce)
            return try await Executor(policy: policy, clock: clock, metrics: backend)
                .run(Series((0..<10).map { WorkItem($0) })) { input, _ throws(TestFailure) in
                    try await clock.work(.milliseconds(100))
                    if input < 3 { throw .planned(.refused) }
                    let usage = AttemptUsage.reported(TokenUsage(input: 5, output: 2, cacheRead: 1))
                    return Answer("", usage: usage)
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                    return run.metrics
                }
        }
        #expect(metrics.totalRequests == 10)
        #expect(backend.counterTotal(label: "batch_requests") == 10)
        let refused = backend.counterTotal(
            label: "batch_request_failures",
            dimensions: [("class", "refused")]
        )
        #expect(refused == 3)
        for (kind, expected) in [("input", Int64(35)), ("output", 14), ("cached", 7)] {
            let tokens = backend.counterTotal(label: "batch_tokens", dimensions: [("kind", kind)])
            #expect(tokens == expected)
        }
        #expect(backend.counterTotal(label: "batch_usage_unknown") == 3)
        let latencies = try backend.expectTimer("batch_request_latency").values
        #expect(latencies == Array(repeating: 100_000_000, count: 10))
    }

    private var sample: BatchMetrics {
        var recorder = MetricsRecorder()
        let usage = AttemptUsage.reported(
            TokenUsage(input: 30, output: 10, cacheRead: 20),
            picodollars: 25_000_000
        )
        for latency in 1...100 {
            recorder.recordAttempt(failure: nil, usage: usage, latency: .milliseconds(latency))
        }
        for _ in 0..<3 {
            recorder.recordAttempt(
                failure: .rateLimited,
                usage: .rejected,
                latency: .milliseconds(40)
            )
        }
        recorder.recordAttempt(failure: .refused, usage: usage, latency: .milliseconds(30))
        recorder.recordAttempt(failure: .network, usage: .notSent, latency: .milliseconds(30))
        recorder.recordRetry()
        recorder.recordSuccess(candidate: 1)
        recorder.recordFailure(.refused)
        recorder.recordNotRun(.budget)
        return recorder.snapshot(duration: .seconds(10))
    }
}
