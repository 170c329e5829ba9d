import APISimulator
import AnthropicKit
import JSON
import TestSupport
import Testing

@Suite("A streamed message", .timeLimit(.minutes(10)))
struct MessageStreamTests {
    private func response(
        after fault: Fault?,
        model: String = "claude-opus-5-5"
    ) async throws -> (MessageResponse?, AnthropicError?) {
        try await withClient {
            if case .pingsForever = fault { $0.idleTimeout = .milliseconds(500) }
        } _: { simulator, client in
            if let fault { simulator.meet(next: [fault]) }
            do throws(AnthropicError) {
                let request = question("A text of some length to be cut", model: model)
                return (try await client.streamMessage(request).response(), nil)
            } catch {
                return (nil, error)
            }
        }
    }

    @Test(arguments: [
        nil, Fault.unknownEvents, .doneMarker, .doubledMessageStop, .drip(.zero), .openEnd,
    ])
    func `is whole whatever stands around it`(fault: Fault?) async throws {
        let (response, error) = try await response(after: fault)
        #expect(error == nil)
        #expect(response?.text == "Echo: A text of some length to be cut")
        #expect(response?.stopReason == .endTurn)
        #expect(response?.usage == Usage(inputTokens: 9, outputTokens: 9, serviceTier: "standard"))
        #expect(response?.content.first == .thinking("", signature: "c2ln"))
        #expect(response?.requestID == "req_1")
    }

    @Test(arguments: [
        (Fault.halfEvent, AnthropicError.Code.cut, true), (.noMessageStop, .cut, true),
        (.resetInsideBody, .cut, true), (.resetAfterHeaders, .cut, true), (.cutBody, .cut, true),
        (.garbage, .notJSON, true), (.invalidUTF8, .notJSON, true),
        (.pingsForever(every: .milliseconds(30)), .timeout, true),
        (.errorEvent(type: "overloaded_error"), .overloaded, true),
        (.errorEvent(type: "api_error"), .api, true),
        (.errorEvent(type: "rate_limit_error"), .rateLimit, true),
        (.errorEvent(type: "invalid_request_error"), .invalidRequest, false),
        (.errorEvent(type: "brand_new_error"), .api, true),
        (.status(529), .overloaded, true), (.status(401), .authentication, false),
        (.webPage, .webPage, false),
        (.response(status: 200, body: "{}"), .notJSON, true),
    ])
    func `is an error where it is not whole`(
        fault: Fault,
        code: AnthropicError.Code,
        isRetryable: Bool
    ) async throws {
        let (response, error) = try await response(after: fault)
        #expect(response == nil)
        #expect(error?.code == code)
        #expect(error?.isRetryable == isRetryable)
    }

    /// A whole answer as a stream, and then what a test adds.
    private func stream(and more: String) -> Fault {
        let answer = """
            event: message_start
            data: {"type":"message_start","message":{"id":"msg_1","content":[],"model":"m",\
            "usage":{"input_tokens":20,"cache_read_input_tokens":1800,"output_tokens":1}}}

            event: content_block_start
            data: {"type":"content_block_start","index":1,"content_block":{"type":"text","text":"B"}}

            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking"}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"é"}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"T"}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":7,"delta":{"type":"text_delta","text":"!"}}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":12}}

            event: message_delta
            data: {"type":"message_delta","delta":{},"usage":{"output_tokens":15,"input_tokens":null}}

            event: message_stop
            data: {"type":"message_stop"}


            """
        return .response(
            status: 200,
            headers: ["content-type": "text/event-stream; charset=utf-8"],
            body: answer + more
        )
    }

    @Test(arguments: [
        "", "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"api_error\"}}\n\n",
        "data:\n\n", "data: no JSON\n\n",
        "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
        String(repeating: "event: more\ndata: {}\n\n", count: 40), "data: unfinish",
        "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":1,"
            + "\"delta\":{\"type\":\"text_delta\",\"text\":\"more\"}}\n\n",
    ])
    func `is what it was at its end, whatever comes after`(more: String) async throws {
        let (response, error) = try await response(after: stream(and: more))
        #expect(error == nil)
        #expect(response?.content == [.thinking("T", signature: ""), .text("Bé"), .text("!")])
        #expect(response?.text == "Bé!")
        #expect(
            response?.usage
                == Usage(inputTokens: 20, outputTokens: 15, cacheReadInputTokens: 1800)
        )
        #expect(response?.stopReason == .endTurn)
    }

    @Test func `has to begin in the time of a call`() async throws {
        try await withClient {
            $0.timeout = .milliseconds(400)
        } _: { simulator, client in
            simulator.meet(next: [.silence])
            let error = await #expect(throws: AnthropicError.self) {
                try await client.streamMessage(question())
            }
            #expect(error?.code == .timeout)
        }
    }

    @Test func `has a time of its own for the whole`() async throws {
        try await withClient {
            $0.streamTimeout = .milliseconds(400)
        } _: { simulator, client in
            simulator.meet(next: [.drip(.milliseconds(20))])
            let error = await #expect(throws: AnthropicError.self) {
                try await client.streamMessage(question()).response()
            }
            #expect(error?.code == .timeout)
        }
    }

    @Test func `is put together by whoever has the events`() throws {
        var accumulator = MessageAccumulator()
        let call: JSONObject = ["type": "server_tool_use", "name": "web_search", "input": [:]]
        accumulator.add(.blockStart(index: 0, .other(call)))
        for piece in [#"{"query":"#, #""x"}"#] {
            accumulator.add(.delta(Delta(index: 0, change: .inputJSON(piece))))
        }
        accumulator.add(.blockStop(index: 0))
        let details = StopDetails(type: "refusal", category: "bio")
        let usage = Usage(inputTokens: 3, outputTokens: 4)
        accumulator.add(
            .messageDelta(.init(stopReason: .refusal, stopDetails: details, usage: usage))
        )
        accumulator.add(.messageDelta(.init()))
        accumulator.add(.stop)
        let response = accumulator.response
        guard case .other(let block) = response.content.first else {
            Issue.record("the call is missing")
            return
        }
        #expect(block["input"] == ["query": "x"])
        #expect(response.stopReason == .refusal)
        #expect(response.stopDetails == details)
        #expect(response.usage == usage && response.hasUsage)
        #expect(accumulator.isComplete)
    }

    @Test func `grows without being copied for each piece`() {
        var accumulator = MessageAccumulator()
        accumulator.add(.blockStart(index: 0, .text("")))
        let piece = StreamEvent.delta(Delta(index: 0, change: .text("piece ")))
        let times = (0..<10).map { _ in
            let start = threadTime()
            for _ in 0..<20_000 { accumulator.add(piece) }
            return threadTime() - start
        }
        #expect(accumulator.text.utf8.count == 1_200_000)
        // Copied each time, the last pieces would take fifteen times as long as the first.
        let (first, last) = (times.prefix(3).min() ?? .zero, times.suffix(3).min() ?? .zero)
        #expect(last < first * 5, "\(times)")
    }

    @Test func `reports what it used until it failed`() async throws {
        let (_, error) = try await response(after: .errorEvent(type: "api_error"))
        #expect(error?.usage?.inputTokens == 9)
        #expect(
            error?.description == "inside the stream: the API failed: Simulated. (request req_1)"
        )
    }

    @Test func `hands over the text as it grows`() async throws {
        try await withClient(.init(eventDelay: .milliseconds(2))) { _, client in
            var texts: [String] = []
            let stream = try await client.streamMessage(question("One two three four five"))
            let response = try await stream.response { texts.append($0) }
            #expect(texts.count > 3)
            #expect(texts.last == response.text)
            for (earlier, later) in zip(texts, texts.dropFirst()) {
                #expect(later.hasPrefix(earlier))
            }
        }
    }

    @Test func `is closed when its reader stops`() async throws {
        try await withClient { simulator, client in
            simulator.meet(next: [.pingsForever(every: .milliseconds(5))])
            for try await _ in try await client.streamMessage(question()) { break }
            await simulator.wait { $0.departures == 1 }
        }
    }

    @Test func `is closed when its task is cancelled`() async throws {
        try await withClient { simulator, client in
            simulator.meet(next: [.pingsForever(every: .milliseconds(5))])
            await withTaskGroup(of: AnthropicError?.self) { group in
                group.addTask {
                    do throws(AnthropicError) {
                        _ = try await client.streamMessage(question()).response()
                        return nil
                    } catch {
                        return error
                    }
                }
                await simulator.wait { $0.requests == 1 }
                group.cancelAll()
                #expect(await group.next()??.code == .cancelled)
            }
            await simulator.wait { $0.departures == 1 }
        }
    }
}
