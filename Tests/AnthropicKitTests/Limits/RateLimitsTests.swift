import HTTPTransport
import Testing

@testable import AnthropicKit

@Suite("Rate limits")
struct RateLimitsTests {
    @Test func `are read from the header fields, by the server's own clock`() {
        let limits = RateLimits([
            "Date": "Mon, 23 Nov 2026 22:35:40 GMT",
            "anthropic-ratelimit-requests-limit": "1000",
            "anthropic-ratelimit-requests-remaining": "999",
            "anthropic-ratelimit-requests-reset": "2026-11-23T22:35:41Z",
            "Anthropic-RateLimit-Input-Tokens-Limit": "2000000",
            "anthropic-ratelimit-input-tokens-reset": "2026-11-23T23:36:10.5+01:00",
            "anthropic-ratelimit-output-tokens-remaining": "400000",
            "anthropic-ratelimit-tokens-limit": "many",
        ])
        #expect(
            limits
                == RateLimits(
                    requests: .init(perMinute: 1000, remaining: 999, reset: .seconds(1)),
                    inputTokens: .init(perMinute: 2_000_000, reset: .milliseconds(30_500)),
                    outputTokens: .init(remaining: 400_000)
                )
        )
    }

    @Test(arguments: [
        ("2020-01-01T00:00:00Z", Duration.zero), ("2099-01-01T00:00:00Z", .seconds(86_400)),
    ])
    func `are clamped where their times are absurd`(reset: String, expected: Duration) {
        let limits = RateLimits([
            "date": "Mon, 23 Nov 2026 22:35:40 GMT",
            "anthropic-ratelimit-requests-reset": reset,
        ])
        #expect(limits.requests?.reset == expected)
    }

    @Test(arguments: [
        "", "soon", "2026-11-23", "2026-13-01T00:00:00Z", "2026-11-23T25:00:00Z",
        "2026-11-23T22:35:40", "2026-11-23T22:35:40+1:00", "-026-11-23T22:35:40Z", "1763937340",
    ])
    func `leave out times that are none`(reset: String) {
        let limits = RateLimits(["anthropic-ratelimit-requests-reset": reset])
        #expect(limits.isEmpty)
    }

    @Test func `are empty where a server says nothing`() {
        #expect(RateLimits(["content-type": "application/json"]).isEmpty)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0), ("2000-02-29T12:00:00Z", 951_825_600),
        ("2026-11-23T22:35:40.250Z", 1_795_473_340.25),
        ("2026-11-23T23:35:40+01:00", 1_795_473_340),
    ])
    func `know the calendar`(text: String, seconds: Double) {
        #expect(CivilTime.secondsSince1970(rfc3339: text) == seconds)
    }
}
