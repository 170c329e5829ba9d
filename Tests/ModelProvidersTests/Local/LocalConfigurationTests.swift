import AnalysisCore
import Testing

@testable import ModelProviders

struct LocalConfigurationTests {
    @Test(arguments: [
        (["ANALYZE_DATA_DIR": "/d", "HOME": "/h"], "/d"),
        (["ANALYZE_DATA_DIR": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/analyze"),
        (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/analyze"),
        (["HOME": "/h"], "/h/.local/share/analyze"),
        ([:], nil),
    ])
    func `the environment names the folder`(environment: [String: String], folder: String?) {
        #expect(LocalModelLocation(environment: environment)?.directory == folder)
    }

    @Test func `keys of remote providers are kept from the server`() {
        let configuration = LocalConfiguration(environment: [
            "ANTHROPIC_API_KEY": "k", "OPENAI_API_KEY": "k", "HF_TOKEN": "k", "PATH": "/bin",
        ])
        #expect(configuration.environment == ["PATH": "/bin"])
    }

    @Test(
        arguments: [
            (
                "smollm2-135m-instruct", [:],
                "local/smollm2-135m-instruct is not installed in /nowhere: run 'analyze model"
                    + " install smollm2-135m-instruct', which fetches 133 MB once"
            ),
            (
                "llama-7b", [:],
                "there is no local model 'llama-7b': use"
                    + " local/qwen2.5-coder-1.5b-instruct, local/smollm2-135m-instruct, or local/PATH with the path of a"
                    + " .gguf file"
            ),
            (
                "qwen2.5-coder-1.5b-instruct", [:],
                "local/qwen2.5-coder-1.5b-instruct is not installed in /nowhere: run 'analyze model"
                    + " install', which fetches 1250 MB once"
            ),
            (
                "/nowhere/x.gguf", [:],
                "the model local//nowhere/x.gguf names the file /nowhere/x.gguf, which cannot be read"
            ),
            (
                "smollm2-135m-instruct", ["ANALYZE_LOCAL_MODEL": "/nowhere/y.gguf"],
                "ANALYZE_LOCAL_MODEL names the file /nowhere/y.gguf, which cannot be read"
            ),
            (
                "smollm2-135m-instruct",
                [
                    "ANALYZE_LOCAL_MODEL": "/dev/null",
                    "ANALYZE_LLAMA_SERVER": "/nowhere/llama-server",
                ],
                "ANALYZE_LLAMA_SERVER names /nowhere/llama-server, which is not an executable file"
            ),
            (
                "smollm2-135m-instruct", ["ANALYZE_LOCAL_MODEL": "/dev/null"],
                "the server of local models is not installed in /nowhere: run 'analyze model install'"
            ),
        ] as [(String, [String: String], String)]
    )
    func `what is missing is said with what to do`(
        model: String,
        environment: [String: String],
        message: String
    ) {
        let configuration = LocalConfiguration(
            environment: environment.merging(["ANALYZE_DATA_DIR": "/nowhere"]) { $1 }
        )
        let failure = #expect(throws: ProviderFailure.self) {
            try LocalProvider.check(model: model, configuration: configuration)
        }
        #expect(failure?.message == message)
        #expect(failure?.endsRun == true)
        #expect(failure?.reason == .providerUnusable)
    }
}
