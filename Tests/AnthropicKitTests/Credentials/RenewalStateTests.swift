import HTTPTransport
import Testing

@testable import AnthropicKit

/// When a credential is used, renewed and fetched: a value that is told the time.
struct RenewalStateTests {
    private let start = ContinuousClock.now
    private let first = Credential(Secret("first"), field: .bearer)
    private let second = Credential(Secret("second"), field: .bearer)

    private enum Word: Equatable { case use, useAndFetch, fetch, wait }

    private func word(
        _ state: inout RenewalState<ContinuousClock.Instant>,
        after seconds: Int
    ) -> Word {
        switch state.step(at: start.advanced(by: .seconds(seconds))) {
        case .use: .use
        case .useAndFetch: .useAndFetch
        case .fetch: .fetch
        case .wait: .wait
        }
    }

    private func held(for life: Duration?) -> RenewalState<ContinuousClock.Instant> {
        var state = RenewalState<ContinuousClock.Instant>()
        _ = state.step(at: start)
        state.take(first, lifetime: life, from: start)
        return state
    }

    @Test func `the first one who asks fetches, the others wait`() {
        var state = RenewalState<ContinuousClock.Instant>()
        #expect(word(&state, after: 0) == .fetch)
        #expect(word(&state, after: 0) == .wait)
        #expect(word(&state, after: 1000) == .wait)
    }

    @Test(
        "a token is renewed two minutes before its end, and not used in the last half minute",
        arguments: [
            (600, 479, Word.use), (600, 480, .useAndFetch), (600, 569, .useAndFetch),
            (600, 570, .fetch), (600, 700, .fetch), (60, 29, .use), (60, 30, .useAndFetch),
            (60, 44, .useAndFetch), (60, 45, .fetch), (1, 0, .use), (1, 1, .fetch),
        ]
    )
    private func renewal(life: Int, after: Int, step: Word) {
        var state = held(for: .seconds(life))
        #expect(word(&state, after: after) == step)
    }

    @Test func `a key whose end nobody knows is kept`() {
        var state = held(for: nil)
        #expect(word(&state, after: 100_000) == .use)
    }

    @Test func `a renewal that fails is tried again after a pause, and the token used meanwhile`() {
        var state = held(for: .seconds(600))
        #expect(word(&state, after: 480) == .useAndFetch)
        #expect(word(&state, after: 481) == .use)
        state.fail(at: start.advanced(by: .seconds(482)))
        #expect(word(&state, after: 486) == .use)
        #expect(word(&state, after: 487) == .useAndFetch)
        state.take(second, lifetime: .seconds(600), from: start.advanced(by: .seconds(487)))
        #expect(word(&state, after: 900) == .use)
        #expect(state.secrets.map(\.revealed) == ["second", "first"])
    }

    @Test func `what was refused is fetched anew, unless there is another one by now`() {
        var state = held(for: .seconds(600))
        state.refuse(second)
        #expect(word(&state, after: 1) == .use)
        state.refuse(first)
        #expect(word(&state, after: 1) == .fetch)
    }

    @Test func `the last four secrets are remembered`() {
        var state = RenewalState<ContinuousClock.Instant>()
        for number in 1...6 {
            state.take(Credential(Secret("\(number)")), lifetime: nil, from: start)
        }
        #expect(state.secrets.map(\.revealed) == ["6", "5", "4", "3"])
    }
}
