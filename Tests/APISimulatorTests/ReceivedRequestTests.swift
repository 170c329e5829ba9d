import JSON
import Testing

@testable import APISimulator

/// What is read of a request: the document, what counts as input and what is cached.
@Suite struct ReceivedRequestTests {
    private func request(_ body: String, path: String = "/v1/messages") throws -> ReceivedRequest {
        ReceivedRequest(path: path, json: try JSONReader.value(of: body))
    }

    @Test(arguments: [
        (#"{"messages":[{"role":"user","content":"a"}]}"#, "a"),
        (#"{"messages":[{"role":"user","content":[{"text":"a"},{"x":1},{"text":"b"}]}]}"#, "a\nb"),
        // Without markers the first message counts, with them the last that has one.
        (#"{"messages":[{"role":"user","content":"a"},{"role":"user","content":"b"}]}"#, "a"),
        (
            #"{"messages":[{"role":"user","content":"<document-1>"},{"role":"assistant","content":"<document-3>"},{"role":"user","content":"<document-2>"},{"role":"user","content":"no"}]}"#,
            "<document-2>"
        ),
        (#"{"messages":[{"role":"assistant","content":"a"}]}"#, ""), ("{}", ""), ("[]", ""),
        (#"{"messages":[{"role":"user","content":3}]}"#, ""),
    ])
    func `The document is the message that bears it`(body: String, document: String) throws {
        let request = try request(body)
        #expect(request.document == document)
        #expect(request.digest == APISimulator.digest(ofDocument: document))
    }

    @Test(arguments: [
        ("{}", 0), (#"{"system":"abc"}"#, 3),
        (#"{"messages":[{"content":"abcd"},{"content":""}]}"#, 20),
        (#"{"system":[{"text":"é"},{"text":"b"}],"messages":[{"content":[{"text":"c"}]}]}"#, 13),
    ])
    func `Input is text, and eight bytes a message`(body: String, bytes: Int) throws {
        #expect(try request(body).inputBytes == bytes)
    }

    @Test(
        arguments: [
            (#"{"system":"s","messages":[{"content":"a"}]}"#, nil),
            (#"{"system":[{"text":"s","cache_control":{"type":"ephemeral"}},{"text":"t"}]}"#, "s"),
            (
                #"{"system":[{"text":"s"}],"messages":[{"content":[{"text":"a","cache_control":{}},{"text":"b"}]}]}"#,
                "sa"
            ),
            (
                #"{"system":"s","messages":[{"content":"x"},{"content":[{"text":"a","cache_control":{}}]},{"content":"y"}]}"#,
                "sxa"
            ),
            (
                #"{"system":[{"text":"s","cache_control":{}},{"text":"t","cache_control":{}},{"text":"u"}]}"#,
                "st"
            ),
        ] as [(String, String?)]
    )
    func `The prefix ends at the last mark`(body: String, prefix: String?) throws {
        #expect(try request(body).cacheablePrefix?.text == prefix)
    }

    @Test(arguments: [
        ("/v1/messages", true), ("/v1/chat/completions", true), ("/v1/messages/", false),
        ("/v1/messages/count_tokens", false), ("/v1/models", false),
    ])
    func `Two paths lead to a model`(path: String, asksModel: Bool) throws {
        #expect(try request("{}", path: path).asksModel == asksModel)
    }

    @Test func `A stream is asked for with true alone`() throws {
        #expect(try request(#"{"stream":true}"#).asksForStream)
        #expect(try !request(#"{"stream":false}"#).asksForStream)
        #expect(try !request(#"{"stream":1}"#).asksForStream)
        #expect(try !request("{}").asksForStream)
    }

    @Test(
        arguments: [
            (0.0, nil, nil, nil, 1, 0, false), (1.0, nil, nil, nil, 1, 0, true),
            (1.0, 2, nil, nil, 1, 1, true), (1.0, 2, nil, nil, 1, 2, false),
            (1.0, nil, 2, nil, 2, 9, true), (1.0, nil, 2, nil, 3, 0, false),
            (1.0, nil, nil, "/v1", 1, 0, true), (1.0, nil, nil, "/v1/messages", 1, 0, true),
            (1.0, nil, nil, "/v1/mess", 1, 0, false), (1.0, nil, nil, "/v1/models", 1, 0, false),
        ] as [(Double, Int?, Int?, String?, Int, Int, Bool)]
    )
    func `A plan means requests up to its bounds`(
        share: Double,
        most: Int?,
        mostOfDocument: Int?,
        path: String?,
        attempt: Int,
        met: Int,
        isMeant: Bool
    ) throws {
        let plan = FaultPlan(
            [.garbage, nil],
            share: share,
            most: most,
            mostOfDocument: mostOfDocument,
            path: path
        )
        let turn = plan.turn(of: try request("{}"), attempt: attempt, met: met)
        #expect((turn != nil) == isMeant)
        if let turn { #expect(turn == (met.isMultiple(of: 2) ? .garbage : nil)) }
    }

    @Test func `A plan without paths of its own means requests to a model`() throws {
        let plan = FaultPlan([.garbage], share: 1)
        #expect(plan.turn(of: try request("{}", path: "/v1/models"), attempt: 1, met: 0) == nil)
        let part = FaultPlan([.garbage], share: 0.25, seed: 3)
        let met = try (0..<1000).count { number in
            let body = #"{"messages":[{"role":"user","content":"\#(number)"}]}"#
            return part.turn(of: try request(body), attempt: 1, met: 0) != nil
        }
        #expect((200...300).contains(met))
    }
}
