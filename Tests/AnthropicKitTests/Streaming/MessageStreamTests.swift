import APISimulator
import AnthropicKit
import Testing

@Suite("A streamed message", .timeLimit(.minutes(1)))
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

    @Test(arguments: [nil, Fault.unknownEvents, .doneMarker, .doubledMessageStop, .drip(.zero)])
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
        (.webPage, .notJSON, true),
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
