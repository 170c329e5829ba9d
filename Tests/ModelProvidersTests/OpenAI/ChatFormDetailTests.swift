import AnalysisCore
import HTTPTransport
import JSON
import Testing

@testable import ModelProviders

/// What servers of OpenAI's kind are sent, byte by byte, and what is known of them.
@Suite struct ChatFormDetailTests {
    private func form(
        _ model: String,
        _ dialect: ChatCompletionsForm.Dialect,
        capabilities: ServerCapabilities = ServerCapabilities(),
        isStream: Bool = false,
        tier: String? = nil,
        adjust: (inout ModelRequest) -> Void = { _ in }
    ) -> ChatCompletionsForm {
        var request = ModelRequest(
            model: model,
            prompt: Prompt(
                system: "S",
                instruction: "I",
                examples: [AnalysisExample(document: "e", result: ["a": true])],
                document: "d",
                user: "U",
                schema: .object([.init(name: "a", schema: .boolean)])
            ),
            maxTokens: 100
        )
        adjust(&request)
        return ChatCompletionsForm(
            of: request,
            dialect: dialect,
            capabilities: capabilities,
            isStream: isStream,
            tier: tier
        )
    }

    private static let messages =
        #""messages":[{"role":"system","content":"S"},{"role":"user","content":"e"},"#
        + #"{"role":"assistant","content":"{\"a\":true}"},{"role":"user","content":"U"}]"#
    private static let schema =
        #""response_format":{"type":"json_schema","json_schema":{"name":"answer","strict":true,"#
        + #""schema":{"type":"object","properties":{"a":{"type":"boolean"}},"required":["a"],"#
        + #""additionalProperties":false}}}"#

    @Test func `A request is written in one order, its opening once`() {
        let plain = form("m", .local)
        let expected = #"{"model":"m",\#(Self.messages),"max_tokens":100,\#(Self.schema)}"#
        #expect(String(decoding: plain.bytes, as: UTF8.self) == expected)
        #expect(JSONWriter().text(of: .object(plain.body)) == expected)
        #expect(plain.hasSchema && plain.notes.isEmpty)
    }

    @Test func `A stream asks for its usage, a tier and a temperature are named`() {
        let form = form("m", .openAI, isStream: true, tier: "flex") { $0.temperature = 0 }
        #expect(
            String(decoding: form.bytes, as: UTF8.self)
                == #"{"model":"m",\#(Self.messages),"max_completion_tokens":100,\#(Self.schema),"#
                + #""stream":true,"stream_options":{"include_usage":true},"service_tier":"flex","#
                + #""temperature":0}"#
        )
        let silent = self.form(
            "m",
            .local,
            capabilities: ServerCapabilities(streamsUsage: false),
            isStream: true
        )
        #expect(silent.body["stream"] == true && silent.body["stream_options"] == nil)
    }

    @Test(
        arguments: [
            (nil, "low", 4_196), (.low, "low", 4_196), (.medium, "medium", 8_292),
            (.high, "high", 16_484),
            (.xhigh, "high", 16_484), (.max, "high", 16_484),
        ] as [(ModelRequest.Effort?, String, Int)]
    )
    func `A model that reasons has room for it`(
        effort: ModelRequest.Effort?,
        word: String,
        room: Int
    ) {
        let form = form("o3-mini", .openAI) {
            $0.effort = effort
            $0.temperature = 1
        }
        #expect(form.body["reasoning_effort"]?.string == word)
        #expect(form.body["max_completion_tokens"]?.int == room)
        #expect(form.body["temperature"] == nil)
        #expect(form.notes == ["temperature was left out: o3-mini takes no sampling fields"])
    }

    @Test(arguments: [
        ("o1", true), ("o1-preview", true), ("o3", true), ("o4-mini", true), ("gpt-5", true),
        ("gpt-5.4-mini", true), ("gpt-6", true), ("vendor/gpt-5", true),
        ("gpt-5-chat-latest", false),
        ("gpt-4o", false), ("o2", false), ("gpt-4.1", false), ("my-o3", false), ("o3/base", false),
    ])
    func `A model that reasons is known by its name`(model: String, reasons: Bool) {
        #expect(ChatCompletionsForm.reasons(model) == reasons)
        #expect(
            (ChatCompletionsForm.samplingRefusal(of: model, dialect: .openAI) != nil) == reasons
        )
        #expect(ChatCompletionsForm.samplingRefusal(of: model, dialect: .local) == nil)
    }

    @Test func `Where no schema is enforced it stands in words behind the task`() {
        let form = form("m", .gateway, capabilities: ServerCapabilities(schema: .prompt))
        #expect(!form.hasSchema && form.notes == [PromptedSchema.note])
        #expect(
            form.body["messages"]?.array?.first?["content"]?.string
                == "S\n\nAnswer with one JSON object that matches this JSON Schema, without anything "
                + "before or behind it:\n"
                + #"{"type":"object","properties":{"a":{"type":"boolean"}},"#
                + #""required":["a"],"additionalProperties":false}"#
        )
    }

    @Test func `A correction follows the answer that it is about`() {
        let form = form("m", .local) {
            $0.correction = .init(answer: "{", message: "not whole")
        }
        let last = form.body["messages"]?.array?.suffix(3).map { $0.description }
        #expect(
            last == [
                #"{"role":"user","content":"U"}"#, #"{"role":"assistant","content":"{"}"#,
                #"{"role":"user","content":"not whole"}"#,
            ]
        )
        let bare = self.form("m", .local) {
            $0.prompt.system = ""
            $0.prompt.examples = []
        }
        #expect(bare.body["messages"]?.array?.count == 1)
    }

    @Test(arguments: [
        ("a+", "^.*(a+).*$"), ("^a+", "^(a+).*$"), ("a+$", "^.*(a+)$"), ("^a+$", "^a+$"),
        (#"a\$"#, #"^.*(a\$).*$"#), (#"^[\s\d]$"#, #"^[ \t\n\r0-9]$"#),
        (#"^\D\W$"#, "^[^0-9][^A-Za-z0-9_]$"),
        (#"^\t\n\.\-$"#, #"^\t\n\.\-$"#), ("^(?:a|b)c$", "^(?:a|b)c$"), ("^[|]$", "^[|]$"),
        (#"^a\|b$"#, #"^a\|b$"#), ("a|b", "^.*(a|b).*$"), ("^a|b", "^(a|b).*$"),
        ("^[(?]$", "^[(?]$"),
        ("", "^.*().*$"),
    ])
    func `A pattern is written for grammars`(pattern: String, rewritten: String) {
        #expect(GrammarPattern.rewritten(pattern) == rewritten)
    }

    @Test(arguments: [
        #"a\"#, "[a", #"[\D]"#, "(?=a)", "(?<n>a)", "(?i)a", #"\u0041"#, #"\B"#, #"\0"#, "^a|b$",
        "^(a)|b$",
        #"^a\\|b$"#,
    ])
    func `What grammars cannot say is nothing`(pattern: String) {
        #expect(GrammarPattern.rewritten(pattern) == nil)
    }

    private func grammar(
        _ schema: JSONObject,
        keepsNumberBounds: Bool = false,
        patterns: ServerCapabilities.Patterns = .plain
    ) -> String {
        JSONWriter().text(
            of: .object(
                GrammarSchema(schema, keepsNumberBounds: keepsNumberBounds, patterns: patterns).json
            )
        )
    }

    @Test(
        arguments: [
            (0.0, 0.02, "[0,0.01,0.02]"), (0.005, 0.03, "[0.01,0.02,0.03]"), (2, 2, "[2]"),
            (-0.01, 0.01, "[-0.01,0,0.01]"), (99.5, 100, nil), (0, 100.5, nil), (1, 0, nil),
            (0.001, 0.002, nil),
        ] as [(Double, Double, String?)]
    )
    func `Numbers of a narrow range are listed in hundredths`(
        least: Double,
        most: Double,
        numbers: String?
    ) throws {
        let schema: JSONObject = [
            "type": "number", "minimum": .number(least), "maximum": .number(most),
        ]
        let fitting = GrammarSchema(schema).json
        if least == 99.5 {
            #expect(fitting["enum"]?.array?.count == 51)
        } else if let numbers {
            #expect(
                JSONWriter().text(of: .object(fitting)) == #"{"type":"number","enum":\#(numbers)}"#
            )
        } else {
            #expect(fitting == schema)
        }
        #expect(GrammarSchema(schema, keepsNumberBounds: true).json == schema)
    }

    @Test(arguments: [(1.0, 101), (1.05, 22), (10, 201), (10.5, 22), (100, 201)])
    func `The wider the range, the larger the steps`(most: Double, count: Int) {
        let schema: JSONObject = ["type": "number", "minimum": 0, "maximum": .number(most)]
        #expect(GrammarSchema(schema).json["enum"]?.array?.count == count)
    }

    @Test func `Patterns are kept, rewritten or left out, wherever they stand`() {
        let text: JSONObject = [
            "type": "string", "pattern": #"^\d$"#, "minLength": 1, "maxLength": 9,
        ]
        #expect(grammar(text) == #"{"type":"string","pattern":"^[0-9]$"}"#)
        #expect(
            grammar(text, patterns: .all)
                == #"{"type":"string","pattern":"^\\d$","minLength":1,"maxLength":9}"#
        )
        #expect(grammar(text, patterns: .none) == #"{"type":"string","minLength":1,"maxLength":9}"#)
        let lost: JSONObject = ["pattern": "^a|b$", "maxLength": 9]
        #expect(grammar(lost) == #"{"maxLength":9}"#)
        let nested: JSONObject = [
            "items": ["pattern": "^a$"], "anyOf": [["pattern": "b"], nil],
            "properties": ["x": ["pattern": "^c"], "y": 5],
        ]
        #expect(
            grammar(nested)
                == #"{"items":{"pattern":"^a$"},"anyOf":[{"pattern":"^.*(b).*$"},null],"#
                + #""properties":{"x":{"pattern":"^(c).*$"},"y":5}}"#
        )
    }

    private static let whole = ServerCapabilities(
        server: "s",
        schema: .strict,
        keepsNumberBounds: true,
        patterns: .all,
        streamsUsage: false,
        countsTokens: true,
        tellsLogProbabilities: false,
        contextTokens: 4_096
    )

    @Test func `What a server can do is written, read and told`() {
        #expect(
            JSONValue.object(Self.whole.json).description
                == #"{"server":"s","schema":"strict","number_bounds":true,"patterns":"all","#
                + #""stream_usage":false,"count_tokens":true,"log_probabilities":false,"context_tokens":4096}"#
        )
        #expect(ServerCapabilities(json: Self.whole.json) == Self.whole)
        #expect(
            ServerCapabilities(json: ["schema": "odd", "context_tokens": -1])
                == ServerCapabilities()
        )
        #expect(
            Self.whole.facts == [
                "s", "answers keep to the part of their schema that OpenAI enforces",
                "bounds of numbers hold",
                "patterns hold", "streams do not tell the usage", "it counts tokens",
                "it tells no log-probabilities", "its context has 4096 tokens",
            ]
        )
        #expect(ServerCapabilities().facts.isEmpty && ServerCapabilities().json.isEmpty)
        let other = ServerCapabilities(
            schema: .prompt,
            keepsNumberBounds: false,
            patterns: ServerCapabilities.Patterns.none,
            streamsUsage: true,
            countsTokens: false,
            tellsLogProbabilities: true
        )
        #expect(
            other.facts == [
                "answers do not keep to a schema", "bounds of fractions do not hold",
                "patterns do not hold",
                "streams tell the usage", "it counts no tokens", "it tells log-probabilities",
            ]
        )
        #expect(
            ServerCapabilities(schema: .enforced, patterns: .plain).facts == [
                "answers keep to their schema", "plain patterns hold",
            ]
        )
        #expect(
            other.completed(by: Self.whole).server == "s"
                && other.completed(by: Self.whole).schema == .prompt
        )
        #expect(ServerCapabilities().completed(by: Self.whole) == Self.whole)
    }

    @Test(
        arguments: [
            (#"{"data":[{"id":"m","owned_by":"llamacpp","meta":{"n_ctx":8}}]}"#, "llama.cpp", 8),
            (#"{"data":[{"id":"m","owned_by":"vllm","max_model_len":9}]}"#, "vLLM", 9),
            (#"{"data":[{"id":"x","owned_by":"library"}]}"#, "Ollama", nil),
            (#"{"data":[{"id":"x"},{"id":"m","context_length":7}]}"#, nil, 7),
            (#"{"data":[{"id":"x"},{"aliases":["m"],"context_window":6}]}"#, nil, 6),
            (#"{"data":[{"id":"x","context_window":6},{"id":"y"}]}"#, nil, nil),
            (#"{"data":[{"id":"m","max_model_len":0,"context_length":5}]}"#, nil, 5),
            ("{}", nil, nil), ("[]", nil, nil),
        ] as [(String, String?, Int?)]
    )
    func `A list of models says who serves one`(list: String, server: String?, context: Int?) throws
    {
        let found = ServerCapabilities(models: try JSONReader.value(of: list), model: "m")
        #expect((found.server, found.contextTokens) == (server, context))
    }

    @Test(
        arguments: [
            ("server", "llama.cpp", "llama.cpp", true), ("Server", "LLAMA.CPP", "llama.cpp", true),
            ("llm_provider-server", "llama.cpp", "llama.cpp behind LiteLLM", nil),
            ("server", "nginx", nil, nil),
        ] as [(String, String, String?, Bool?)]
    )
    func `A header says who serves`(name: String, value: String, server: String?, counts: Bool?) {
        let found = ServerCapabilities(HeaderFields([.init(name: name, value: value)]))
        #expect((found?.server, found?.countsTokens) == (server, counts))
    }
}
