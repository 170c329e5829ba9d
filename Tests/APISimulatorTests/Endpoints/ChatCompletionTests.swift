import APISimulator
import HTTPTransport
import JSON
import Testing

/// What a model answers over chat completions, at once and as a stream.
@Suite(.timeLimit(.minutes(5)))
struct ChatCompletionTests {
    private func outline(_ answer: SimulatorClient.Answer) -> String {
        let choice = answer.json["choices"]?.array?.first
        let usage = answer.json["usage"]
        let tokens = ["prompt_tokens", "completion_tokens", "total_tokens"].map {
            "\(usage?[$0]?.int ?? -1)"
        }
        return
            "\(choice?["message"]?["content"]?.string ?? "-") \(choice?["finish_reason"]?.string ?? "-")"
            + " \(tokens.joined(separator: "+"))"
    }

    @Test(arguments: [
        ("{}", "Echo: Hello there stop 4+4+8"),
        (#"{"max_tokens":3}"#, "Echo: He length 4+3+7"),
        (#"{"max_tokens":3,"max_completion_tokens":50}"#, "Echo: Hello there stop 4+4+8"),
        (
            #"{"response_format":{"json_schema":{"schema":{"const":[1]}}}}"#, "[1] stop 4+1+5"
        ),
    ])
    func `An answer is as long as its room, and counted`(
        members: String,
        outcome: String
    ) async throws {
        try await withClient { client async throws in
            let answer = try await client.chat("Hello there", members)
            #expect(outline(answer) == outcome)
            #expect(answer.json["id"] == "chatcmpl-1" && answer.json["object"] == "chat.completion")
            #expect(answer.json["model"] == "claude-haiku-5-5")
            #expect(answer.json["service_tier"] == nil)
        }
    }

    @Test(arguments: [
        (Fault.text("Own."), "Own. stop 4+1+5"), (.refusal, "- content_filter 4+1+5"),
        (.truncatedAnswer, "Echo: He length 4+4+8"), (.contextFull, "Echo: He length 4+4+8"),
        (.message(["choices": []]), "- - 4+4+8"),
    ])
    func `A model can answer badly`(fault: Fault, outcome: String) async throws {
        try await withClient { client async throws in
            client.simulator.meet(next: [fault])
            let answer = try await client.chat("Hello there", #"{"service_tier":"flex"}"#)
            #expect(outline(answer) == outcome)
            #expect(answer.json["service_tier"] == "flex")
            let refusal = answer.json["choices"]?.array?.first?["message"]?["refusal"]
            #expect((refusal == "I cannot help with that.") == (fault == .refusal))
        }
    }

    /// The data of the events of a stream.
    private func events(_ text: String) -> [String] {
        text.split(separator: "\n\n").map { String($0.dropFirst("data: ".count)) }
    }

    @Test func `A stream is a chunk for each piece, the end, the usage and a marker`() async throws
    {
        try await withClient { client async throws in
            let options = #"{"stream":true,"stream_options":{"include_usage":true}}"#
            let answer = try await client.chat("Hi", options)
            #expect(answer.headers["content-type"] == "text/event-stream")
            let head =
                #"{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"#
                + #""model":"claude-haiku-5-5","choices":"#
            func piece(_ text: String) -> String {
                head + #"[{"index":0,"delta":{"content":"\#(text)"},"finish_reason":null}]}"#
            }
            #expect(
                events(answer.text) == [
                    piece("Echo"), piece(": Hi"),
                    head + #"[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
                    head + #"[],"usage":{"prompt_tokens":2,"completion_tokens":2,"#
                        + #""total_tokens":4,"prompt_tokens_details":{"cached_tokens":0}}}"#,
                    "[DONE]",
                ]
            )
            let without = events(try await client.chat("Hi", #"{"stream":true}"#).text)
            #expect(without.count == 4 && !without.contains { $0.contains("usage") })
            client.simulator.meet(next: [.refusal])
            let refused = events(try await client.chat("Hi", #"{"stream":true}"#).text)
            #expect(
                refused.first?.contains(#""delta":{"refusal":"I cannot help with that."}"#) == true
            )
            #expect(refused[1].contains(#""finish_reason":"content_filter""#))
        }
    }

    @Test(arguments: [(10, 3), (48, 12), (49, 10), (60, 12), (61, 11), (120, 12), (121, 11)])
    func `A text comes in pieces of four letters, in twelve at most`(
        letters: Int,
        pieces: Int
    ) async throws {
        try await withClient { client async throws in
            client.simulator.meet(next: [.text(String(repeating: "a", count: letters))])
            let answer = try await client.chat("Hi", #"{"stream":true,"max_tokens":500}"#)
            #expect(events(answer.text).count { $0.contains(#""content":"a"#) } == pieces)
        }
    }
}
