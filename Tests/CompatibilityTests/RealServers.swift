import SystemPackage
import TestSupport

@testable import ModelProviders

/// The servers of the tests: each is started by the first that needs it, and ends with the tests.
actor RealServers {
    /// The one set of them.
    static let shared = RealServers()

    /// The key that llama.cpp's server wants.
    static let llamaKey = "sk-llama-compatibility"
    /// The key that LiteLLM's proxy wants.
    static let proxyKey = "sk-proxy-compatibility"
    /// The context of one slot of llama.cpp's server, in tokens.
    static let contextTokens = 2048
    /// How many questions llama.cpp's server answers at once.
    static let slots = 2

    private var llama: Task<ServerProcess, any Error>?
    private var proxy: Task<ServerProcess, any Error>?
    private var account: Task<ServerProcess, any Error>?

    /// llama.cpp's server with the embedded model, as `analyze model install` puts it there.
    func llamaServer() async throws -> ServerProcess {
        let task = llama ?? Task { try await Self.startLlama() }
        llama = task
        return try await task.value
    }

    /// LiteLLM's proxy before llama.cpp's server and before accounts in trouble.
    ///
    /// It knows the model `small`, which llama.cpp's server answers, and `empty`, whose account has
    /// nothing left.
    func proxyServer() async throws -> ServerProcess {
        let llama = try await llamaServer()
        let empty = try await emptyAccount()
        let task =
            proxy
            ?? Task {
                try await Self.startProxy(before: [
                    "small": llama.address, "empty": empty.address,
                ])
            }
        proxy = task
        return try await task.value
    }

    /// A provider that says to all that the account is empty, as OpenAI does.
    func emptyAccount() async throws -> ServerProcess {
        let task =
            account
            ?? Task {
                let error =
                    #"{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}"#
                return try await ServerProcess.start(
                    { port in
                        [
                            TestPaths.products.appending("api-simulator").string, "--port",
                            "\(port)", "--fault",
                            "response:429; content-type: application/json; body=\(error)",
                        ]
                    },
                    health: "/simulator/books"
                )
            }
        account = task
        return try await task.value
    }

    /// Starts llama.cpp's server.
    static func startLlama(port: UInt16? = nil) async throws -> ServerProcess {
        let location = LocalModelLocation(directory: TestPaths.modelDirectory.string)
        guard location.isInstalled else {
            throw ServerProcess.Failure(
                description: "the embedded model is not in \(location.directory): run scripts/test"
            )
        }
        let files = location.files
        return try await ServerProcess.start(
            { port in
                [
                    files.python, files.serverScript, "--model", files.model, "--port", "\(port)",
                    "--ctx-size", "\(slots * contextTokens)", "--parallel", "\(slots)",
                    "--threads", "2",
                ]
            },
            port: port,
            health: "/health",
            environment: ["LLAMA_API_KEY": llamaKey]
        )
    }

    /// Starts LiteLLM's proxy before servers of chat completions.
    ///
    /// - Parameter upstreams: Their addresses by the names of their models.
    /// - Returns: The proxy.
    /// - Throws: When it cannot be started.
    static func startProxy(before upstreams: [String: String]) async throws -> ServerProcess {
        let program = TestPaths.package.appending(".build/litellm/bin/litellm")
        guard TextFile.readLossily(program) != nil else {
            throw ServerProcess.Failure(
                description: "LiteLLM is not in \(program): run scripts/test-litellm"
            )
        }
        let folder = TemporaryFolder()
        let models = upstreams.sorted { $0.key < $1.key }.map { name, address in
            """
              - model_name: \(name)
                litellm_params:
                  model: openai/\(name)
                  api_base: \(address)/v1
                  api_key: \(llamaKey)
            """
        }
        folder.write(
            "proxy.yml",
            """
            model_list:
            \(models.joined(separator: "\n"))
            litellm_settings:
              num_retries: 0
            router_settings:
              num_retries: 0
              disable_cooldowns: true
            general_settings:
              master_key: \(proxyKey)

            """
        )
        let config = folder.path.appending("proxy.yml").string
        // The file has to be there until the proxy has read it.
        defer { _ = folder.path }
        return try await ServerProcess.start(
            { port in
                [program.string, "--config", config, "--host", "127.0.0.1", "--port", "\(port)"]
            },
            health: "/health/liveliness",
            environment: ["LITELLM_TELEMETRY": "False", "NO_PROXY": "127.0.0.1"]
        )
    }
}
