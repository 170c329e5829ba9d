import APISimulator
import HTTPTransport
import JSON
import Testing

/// What a model answers over the Messages API, and what it is said to have used.
@Suite(.timeLimit(.minutes(5)))
struct MessageAnswerTests {
    /// The text of an answer, why it ended, and its tokens.
    private func outline(_ answer: SimulatorClient.Answer) -> String {
        let blocks = (answer.json["content"]?.array ?? []).map { block -> String in
            block["text"]?.string ?? block["input"]?.description ?? block["type"]?.string ?? "-"
        }
        let usage = answer.json["usage"]
        return "\(blocks.joined(separator: "|")) \(answer.json["stop_reason"]?.string ?? "-")"
            + " \(usage?["input_tokens"]?.int ?? -1)+\(usage?["output_tokens"]?.int ?? -1)"
    }

    @Test(arguments: [
        // Text and eight bytes a message, four bytes a token; at least one.
        ("Hello there", "{}", "Echo: Hello there end_turn 4+4"), ("", "{}", "Echo:  end_turn 2+1"),
        ("Hello there", #"{"system":"Be brief."}"#, "Echo: Hello there end_turn 7+4"),
        (
            "Hello there", #"{"system":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}"#,
            "Echo: Hello there end_turn 5+4"
        ),
        // Cut at the room for the answer: four letters a token, or half of what there is.
        ("Hello there", #"{"max_tokens":4}"#, "Echo: Hello there end_turn 4+4"),
        ("Hello there", #"{"max_tokens":3}"#, "Echo: He max_tokens 4+3"),
        ("Hello there", #"{"max_tokens":1}"#, "Echo max_tokens 4+1"),
        ("Hello there", #"{"max_tokens":0}"#, "E max_tokens 4+0"),
        (
            "Hello there", #"{"model":"claude-opus-5-5"}"#,
            "thinking|Echo: Hello there end_turn 4+4"
        ),
        (
            "Hello there", #"{"model":"claude-sonnet-5-5"}"#,
            "thinking|Echo: Hello there end_turn 4+4"
        ),
        (
            "Hello there",
            #"{"tools":[{"name":"t","input_schema":{"const":{"a":1}}}],"tool_choice":{"type":"any"}}"#,
            #"{"a":1} tool_use 4+1"#
        ),
        (
            "Hello there",
            #"{"tools":[{"name":"t","input_schema":{"const":{"a":1}}}],"tool_choice":{"type":"auto"}}"#,
            "Echo: Hello there end_turn 4+4"
        ),
        (
            "Hello there", #"{"output_config":{"format":{"schema":{"const":{"label":"good"}}}}}"#,
            #"{"label":"good"} end_turn 4+4"#
        ),
    ])
    func `An answer is as long as its room, and counted`(
        text: String,
        members: String,
        outcome: String
    ) async throws {
        try await withClient { client async throws in
            #expect(outline(try await client.ask(text, members)) == outcome)
        }
    }

    @Test(arguments: [
        (Fault.text("Own."), "Own. end_turn 4+1"),
        (.wrongSchema, #"{"unexpected": [1, 2, 3]} end_turn 4+6"#),
        (.refusal, " refusal 4+1"), (.truncatedAnswer, "Echo: He max_tokens 4+4"),
        (.contextFull, "Echo: He model_context_window_exceeded 4+4"),
        (.message(["stop_reason": "odd"]), "Echo: Hello there odd 4+4"),
    ])
    func `A model can answer badly`(fault: Fault, outcome: String) async throws {
        try await withClient { client async throws in
            client.simulator.meet(next: [fault])
            let answer = try await client.ask()
            #expect(outline(answer) == outcome)
            #expect((answer.json["stop_details"]?["category"] == "cyber") == (fault == .refusal))
            #expect(outline(try await client.ask()) == "Echo: Hello there end_turn 4+4")
            #expect(client.simulator.books.faults == 1)
        }
    }

    @Test func `A model that is not known is not found, and tokens can be counted`() async throws {
        try await withClient { client async throws in
            let unknown = try await client.ask("a", #"{"model":"unknown-1"}"#)
            #expect(unknown.error == "404 not_found_error: model: unknown-1")
            let body = #"{"model":"m","messages":[{"role":"user","content":"123456789"}]}"#
            let count = try await client.send("POST /v1/messages/count_tokens", body)
            #expect(count.text == #"{"input_tokens":4}"#)
            let empty = #"{"model":"m","messages":[]}"#
            let refused = try await client.send("POST /v1/messages/count_tokens", empty)
            #expect(refused.error == "400 invalid_request_error: messages: Field required")
        }
    }

    @Test func `What is marked is written to the cache once, and read from then on`() async throws {
        func usage(_ answer: SimulatorClient.Answer) -> [Int?] {
            let usage = answer.json["usage"]
            return [
                usage?["input_tokens"], usage?["cache_creation_input_tokens"],
                usage?["cache_read_input_tokens"],
                usage?["cache_creation"]?["ephemeral_5m_input_tokens"],
                usage?["cache_creation"]?["ephemeral_1h_input_tokens"],
            ].map { $0?.int }
        }
        func system(_ letters: Int, _ control: String = #"{"type":"ephemeral"}"#) -> String {
            let text = String(repeating: "a", count: letters)
            return #"{"system":[{"type":"text","text":"\#(text)","cache_control":\#(control)}]}"#
        }
        try await withClient(.init(minimumCacheTokens: 100)) { client async throws in
            #expect(usage(try await client.ask("1234", system(400))) == [3, 100, 0, 100, 0])
            #expect(usage(try await client.ask("1234", system(400))) == [3, 0, 100, 0, 0])
            // Another question behind the same beginning; another model has a cache of its own.
            #expect(usage(try await client.ask("12345678", system(400))) == [4, 0, 100, 0, 0])
            let other = system(400).dropLast() + #","model":"claude-opus-5"}"#
            #expect(usage(try await client.ask("1234", String(other))) == [3, 100, 0, 100, 0])
            #expect(usage(try await client.ask("1234", system(399))) == [102, 0, 0, 0, 0])
            let hour = system(404, #"{"type":"ephemeral","ttl":"1h"}"#)
            #expect(usage(try await client.ask("1234", hour)) == [3, 101, 0, 0, 101])
            let books = client.simulator.books
            #expect(books.cacheWriteTokens == 301 && books.cacheReadTokens == 200)
            #expect(books.inputTokens == 3 + 3 + 4 + 3 + 102 + 3)
        }
    }

    @Test func `Limits of a minute are told and kept`() async throws {
        let limits = SimulatorConfiguration.Limits(
            requests: 60,
            inputTokens: 600,
            outputTokens: 60
        )
        try await withClient(.init(limits: limits)) { client async throws in
            let first = try await client.ask(String(repeating: "a", count: 200))
            #expect(first.headers["anthropic-ratelimit-requests-remaining"] == "59")
            #expect(first.headers["anthropic-ratelimit-input-tokens-remaining"] == "548")
            #expect(first.headers["anthropic-ratelimit-output-tokens-remaining"] == "9")
            #expect(first.headers["anthropic-ratelimit-tokens-remaining"] == nil)
            let second = try await client.ask(String(repeating: "a", count: 200))
            #expect(second.status == 200)
            let third = try await client.ask()
            #expect(
                third.error == "429 rate_limit_error: This request would exceed your rate limit."
            )
            // A hundred and two tokens were taken of sixty: forty-three seconds until there is one.
            #expect((39...43).contains(third.headers["retry-after"].flatMap { Int($0) } ?? 0))
            let chat = try await client.chat()
            #expect(chat.error == "429 rate_limit_exceeded: Rate limit reached")
            #expect(chat.headers["x-ratelimit-limit-tokens"] == "600")
            #expect(chat.headers["retry-after"] != nil)
            #expect(client.simulator.books.limited == 2)
        }
    }
}
