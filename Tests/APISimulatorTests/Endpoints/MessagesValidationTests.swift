import JSON
import Testing

@testable import APISimulator

/// What the Messages API refuses in the body of a request.
@Suite struct MessagesValidationTests {
    /// What is refused of a body with some members changed.
    private func fault(
        _ members: String,
        version: String = "2026-10-21",
        isCount: Bool = false
    ) throws -> String? {
        var body: JSONObject = [
            "model": "claude-haiku-5-5", "max_tokens": 2000,
            "messages": [["role": "user", "content": "a"]],
        ]
        for member in try JSONReader.value(of: members).object ?? [:] {
            body[member.key] = member.value == "-" ? nil : member.value
        }
        return MessagesValidation.fault(in: .object(body), version: version, isCount: isCount)
    }

    @Test(
        arguments: [
            ("{}", nil), (#"{"model":"-"}"#, "model: Field required"),
            (#"{"model":3}"#, "model: Field required"),
            (#"{"max_tokens":"-"}"#, "max_tokens: Field required"),
            (#"{"max_tokens":-1}"#, "max_tokens: must be at least 0"), (#"{"max_tokens":0}"#, nil),
            (#"{"messages":"-"}"#, "messages: Field required"),
            (#"{"messages":{}}"#, "messages: Field required"),
            (
                #"{"messages":[{"content":"a"}]}"#,
                "messages.0.role: Input should be 'user' or 'assistant'"
            ),
            (
                #"{"messages":[{"role":"user","content":"a"},{"role":"tool","content":"b"}]}"#,
                "messages.1.role: Input should be 'user' or 'assistant'"
            ),
            (
                #"{"messages":[{"role":"assistant","content":"a"},{"role":"user","content":"b"}]}"#,
                nil
            ),
            (
                #"{"model":"claude-opus-4-5","messages":[{"role":"assistant","content":"a"}]}"#, nil
            ),
            (
                #"{"model":"claude-opus-4-6","messages":[{"role":"assistant","content":"a"}]}"#,
                "This model does not support assistant message prefill."
                    + " The conversation must end with a user message."
            ),
            (#"{"top_k":1}"#, "top_k: Extra inputs are not permitted"),
            (#"{"top_p":1}"#, "top_p: Extra inputs are not permitted"),
            (#"{"seed":1}"#, "seed: Extra inputs are not permitted"),
            (
                #"{"system":"s","stop_sequences":[],"stream":true,"metadata":{},"tools":[],"speed":"x"}"#,
                nil
            ),
            (
                #"{"output_config":{"format":{"schema":3}}}"#,
                "output_config.format.schema: not an object"
            ),
        ] as [(String, String?)]
    )
    func `A body has what is needed, and nothing that is not known`(
        members: String,
        message: String?
    ) throws {
        #expect(try fault(members) == message)
    }

    @Test func `A count needs no room, and an older version takes what decides on words`() throws {
        #expect(try fault(#"{"max_tokens":"-"}"#, isCount: true) == nil)
        #expect(try fault(#"{"max_tokens":-1}"#, isCount: true) == nil)
        for name in ["temperature", "top_p", "top_k"] {
            #expect(try fault("{\"\(name)\":1}", version: "2023-06-01") == nil)
        }
        #expect(
            try fault(#"{"seed":1}"#, version: "2023-06-01")
                == "seed: Extra inputs are not permitted"
        )
        let none = "The request body is not valid JSON"
        #expect(MessagesValidation.fault(in: nil, version: "", isCount: false) == none)
        #expect(MessagesValidation.fault(in: [], version: "", isCount: false) == none)
    }

    @Test(
        arguments: [
            (#"{"type":"string"}"#, nil), (#"{"minItems":1}"#, nil), (#"{"minItems":0}"#, nil),
            (#"{"minItems":2}"#, "'minItems' must be 0 or 1"),
            (#"{"type":"object","additionalProperties":false}"#, nil),
            (
                #"{"type":"object","additionalProperties":true}"#,
                "'additionalProperties' must be false"
            ),
            (#"{"items":{"minimum":1}}"#, "Schema keyword 'minimum' is not supported"),
            (#"{"anyOf":[{},{"maximum":1}]}"#, "Schema keyword 'maximum' is not supported"),
            (#"{"allOf":[{"not":{}}]}"#, "Schema keyword 'not' is not supported"),
            (#"{"oneOf":[]}"#, "Schema keyword 'oneOf' is not supported"),
            (#"{"multipleOf":2}"#, "Schema keyword 'multipleOf' is not supported"),
            (#"{"minLength":2}"#, "Schema keyword 'minLength' is not supported"),
            (#"{"maxLength":2}"#, "Schema keyword 'maxLength' is not supported"),
            (#"{"maxItems":2}"#, "Schema keyword 'maxItems' is not supported"),
            (#"{"uniqueItems":true}"#, "Schema keyword 'uniqueItems' is not supported"),
            (#"{"if":{}}"#, "Schema keyword 'if' is not supported"),
            (
                #"{"type":"object","additionalProperties":false,"properties":{"a":{"type":"object"}}}"#,
                "'additionalProperties' must be false"
            ),
            (#"{"items":{"items":{"minItems":3}}}"#, "'minItems' must be 0 or 1"),
        ] as [(String, String?)]
    )
    func `A schema holds what structured output knows`(schema: String, message: String?) throws {
        let fault = MessagesValidation.schemaFault(in: try JSONReader.value(of: schema))
        #expect(fault == message.map { "output_config.format.schema: \($0)" })
    }

    private static let noEffort =
        "output_config.effort: This model does not support the effort parameter."
    private static let forced =
        #"tool_choice: type "tool" and "any" are not supported for this model."#
    private static let neverOff = "thinking.type.disabled is not supported for this model."
    private static let notOffHere = "thinking.type.disabled is not supported at this effort."
    private static let noBudget = #""thinking.type.enabled" is not supported for this model."#
    private static let budget =
        "thinking.budget_tokens: must be at least 1024 and less than max_tokens"
    private static let notBetween = "thinking.type.between_tools is not supported for this model."

    private static let models:
        [(model: String, effort: String?, thinking: String?, fault: String?)] = [
            ("claude-haiku-4-5", "low", nil, noEffort),
            ("claude-sonnet-4-5", "high", nil, noEffort),
            ("claude-opus-4-5", "high", nil, nil),
            (
                "claude-opus-4-5", "max", nil,
                "output_config.effort: 'max' is not supported for this model."
            ),
            ("claude-opus-4-6", "max", nil, nil),
            (
                "claude-sonnet-4-6", "xhigh", nil,
                "output_config.effort: 'xhigh' is not supported for this model."
            ),
            ("claude-opus-4-7", "xhigh", nil, nil), ("claude-haiku-5-5", "max", nil, nil),
            (
                "claude-haiku-5-5", "tiny", nil,
                "output_config.effort: 'tiny' is not supported for this model."
            ),
            ("gpt", "tiny", "disabled", nil),
            ("claude-fable-5", nil, "disabled", neverOff),
            ("claude-opus-5-5", nil, "disabled", neverOff),
            ("claude-sonnet-5-5", "low", "disabled", neverOff),
            ("claude-haiku-5-5", nil, "disabled", nil),
            ("claude-haiku-5-5", "high", "disabled", nil),
            ("claude-haiku-5-5", "xhigh", "disabled", notOffHere),
            ("claude-opus-5", "max", "disabled", notOffHere),
            ("claude-opus-5", "medium", "disabled", nil),
            ("claude-sonnet-5", "max", "disabled", nil),
            ("claude-opus-4-8", "max", "disabled", nil),
            ("claude-haiku-4-5", nil, "disabled", nil),
            ("claude-haiku-5-5", nil, "enabled:1024", noBudget),
            ("claude-opus-4-8", nil, "enabled:1024", noBudget),
            ("claude-opus-4-6", nil, "enabled:1024", nil),
            ("claude-opus-4-6", nil, "enabled:1023", budget),
            ("claude-opus-4-6", nil, "enabled:1999", nil),
            ("claude-opus-4-6", nil, "enabled:2000", budget),
            ("claude-haiku-4-5", nil, "enabled:0", budget),
            (
                "claude-haiku-4-5", nil, "adaptive",
                "adaptive thinking is not supported on this model"
            ),
            (
                "claude-opus-4-5", nil, "adaptive",
                "adaptive thinking is not supported on this model"
            ),
            ("claude-opus-4-6", nil, "adaptive", nil), ("claude-opus-5-5", nil, "adaptive", nil),
            ("claude-sonnet-5-5", nil, "between_tools", nil),
            ("claude-sonnet-5-5", "xhigh", "between_tools", notBetween),
            ("claude-sonnet-5", "low", "between_tools", notBetween),
            ("claude-opus-5-5", "low", "between_tools", notBetween),
        ]

    @Test(arguments: models)
    func `A family of models takes its efforts and its ways to think`(
        model: String,
        effort: String?,
        thinking: String?,
        wanted: String?
    ) throws {
        var members = [#""model":"\#(model)""#]
        if let effort { members.append(#""output_config":{"effort":"\#(effort)"}"#) }
        if let parts = thinking?.split(separator: ":"), let type = parts.first {
            let budget = parts.count > 1 ? #","budget_tokens":\#(parts[1])"# : ""
            members.append(#""thinking":{"type":"\#(type)"\#(budget)}"#)
        }
        #expect(try fault("{\(members.joined(separator: ","))}") == wanted)
    }

    @Test(
        arguments: [
            ("claude-fable-5", nil), ("claude-fable-5-1", forced), ("claude-mythos-5", nil),
            ("claude-mythos-5-20261101", forced), ("claude-opus-5-5", forced),
            ("claude-opus-5", nil),
            ("claude-sonnet-5-5", forced), ("claude-haiku-5-5", nil), ("claude-haiku-4-5", nil),
        ] as [(String, String?)]
    )
    func `Some models cannot be made to call a tool`(model: String, wanted: String?) throws {
        for type in ["any", "tool"] {
            let members = #"{"model":"\#(model)","tool_choice":{"type":"\#(type)"}}"#
            #expect(try fault(members) == wanted)
        }
        #expect(try fault(#"{"model":"\#(model)","tool_choice":{"type":"auto"}}"#) == nil)
    }
}
