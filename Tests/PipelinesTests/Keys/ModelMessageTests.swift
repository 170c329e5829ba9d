import Testing

/// What is said of models, and of variables that are filled in.
@Suite struct ModelMessageTests {
    private static let modelsStart = "analysis: sentiment\n"
    private static let model =
        "expected: a model as PROVIDER/NAME, such as local/qwen2.5-coder-1.5b-instruct"
    private static let modelsExpected2 = "expected: one of the providers anthropic, openai, local"

    private static let models: [(place: String, message: String, help: String)] = [
        ("model: «gpt-4»", #"model cannot be "gpt-4""#, model + " | did you mean: openai/gpt-4"),
        (
            "model: «claude-haiku-5-5»",
            #"model cannot be "claude-haiku-5-5""#,
            model + " | did you mean: anthropic/claude-haiku-5-5"
        ),
        (
            "model: «thing.gguf»",
            #"model cannot be "thing.gguf""#,
            model + " | did you mean: local/thing.gguf"
        ),
        ("model: «a/b/c»", #"model: there is no provider "a""#, modelsExpected2),
        (
            "model: «opnai/gpt-4»",
            #"model: there is no provider "opnai""#,
            modelsExpected2 + " | did you mean: openai/gpt-4"
        ),
        ("model: «gemini/pro»", #"model: there is no provider "gemini""#, modelsExpected2),
        ("model: «openai/»", #"model cannot be "openai/""#, model),
        ("model: «/x»", #"model cannot be "/x""#, model),
        ("model: «3»", "model cannot be 3", model),
        ("model: «~»", "model has no value", model + " | note: remove the key to get its default"),
        ("model: «[»openai/a]", "model cannot be a list", model),
        (
            "fallback: [openai/a, «gpt-4»]",
            #"fallback cannot be "gpt-4""#,
            model + " | did you mean: openai/gpt-4"
        ),
        ("fallback: «{»}", "fallback cannot be an empty mapping", model),
        (
            #"model: «"${BAD}"»"#,
            #"model cannot be "${BAD}""#,
            model + " | did you mean: openai/gpt-4"
        ),
        (
            #"model: «"${E}"»"#,
            "model: the environment variable E is not set",
            "note: set it, or give what stands for it as in ${E:-value}"
        ),
        (
            #"model: «"${NONE}"»"#,
            "model: the environment variable NONE is not set",
            "note: set it, or give what stands for it as in ${NONE:-value}"
        ),
        (#"model: «"${NONE:-}"»"#, #"model cannot be "${NONE:-}""#, model),
        (#"model: «"${NONE"»"#, "model: the ${ is not closed", "expected: ${NAME}"),
        (
            #"model: «"${}"»"#,
            #"model: "" is no name of an environment variable"#,
            "expected: ${NAME}, of letters, digits and _"
        ),
        (
            #"model: «"${1A}"»"#,
            #"model: "1A" is no name of an environment variable"#,
            "expected: ${NAME}, of letters, digits and _"
        ),
        (
            #"model: «"${A-B}"»"#,
            #"model: "A-B" is no name of an environment variable"#,
            "expected: ${NAME}, of letters, digits and _"
        ),
        (
            #"model: «"${A B:-x}"»"#,
            #"model: "A B" is no name of an environment variable"#,
            "expected: ${NAME}, of letters, digits and _"
        ),
        (
            #"model: «"${OPENAI_API_KEY}"»"#,
            "model: ${OPENAI_API_KEY} looks like a secret, and this value stands in reports",
            "note: keys are read from the environment alone; leave them out of pipelines"
        ),
        (
            #"model: «"openai/${my_token:-x}"»"#,
            "model: ${my_token} looks like a secret, and this value stands in reports",
            "note: keys are read from the environment alone; leave them out of pipelines"
        ),
        (
            #"output: «"${ÄB}.csv"»"#,
            #"output: "ÄB" is no name of an environment variable"#,
            "expected: ${NAME}, of letters, digits and _"
        ),
    ]

    @Test(arguments: models)
    func `A model has a provider that there is, and variables have values`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(
            Self.modelsStart + place,
            message,
            help,
            environment: ["M": "openai/x", "E": "", "BAD": "gpt-4"]
        )
        #expect(said == wanted)
    }

    private static let modelsTaken = [
        #"model: "${M}""#,
        #"model: "${E:-openai/y}""#,
        #"model: "openai/${TOKENS:-x}""#,
        #"model: "openai/${PASSAGE:-x}""#,
        #"model: "openai/$${x}""#,
        #"model: "openai/$x$""#,
        #"model: "${M}${M}""#,
        #"output: "r-${M}.csv""#,
        #"output: "${NONE:-r}.csv""#,
    ]

    @Test(arguments: modelsTaken)
    func `Variables are filled in where they may be`(text: String) {
        #expect(
            Remark.all(
                on: Self.modelsStart + text,
                environment: ["M": "openai/x", "E": "", "BAD": "gpt-4"]
            ) == []
        )
    }
}
