import AnalysisCore

/// How the local server is started: a value that the caller fills, since no environment is read
/// here.
public struct LocalConfiguration: Sendable, Hashable {
    /// Where models are installed; `nil` where no folder is known.
    public var location: LocalModelLocation?
    /// An official `llama-server` to use in place of the installed one.
    public var server: String?
    /// A GGUF file to use in place of the models that `LocalModel` knows.
    public var model: String?
    /// How many requests are answered at the same time.
    public var slots: Int
    /// The context of each of them, in tokens.
    public var contextTokens: Int
    /// With how many threads the model computes; `nil` for as many as processors are idle.
    public var threads: Int?
    /// How long the server may take until it is ready.
    public var startTimeout: Duration
    /// How long one completion may take.
    public var timeout: Duration
    /// The variables that the server sees.
    public var environment: [String: String]

    /// A configuration: two slots of 4,096 tokens, two minutes to start, ten for a completion.
    public init(
        location: LocalModelLocation?,
        server: String? = nil,
        model: String? = nil,
        slots: Int = 2,
        contextTokens: Int = 4096,
        threads: Int? = nil,
        startTimeout: Duration = .seconds(120),
        timeout: Duration = .seconds(600),
        environment: [String: String] = [:]
    ) {
        self.location = location
        self.server = server
        self.model = model
        self.slots = slots
        self.contextTokens = contextTokens
        self.threads = threads
        self.startTimeout = startTimeout
        self.timeout = timeout
        self.environment = environment
    }

    /// What an environment says.
    ///
    /// Read are `ANALYZE_LLAMA_SERVER`, `ANALYZE_LOCAL_MODEL` and what names the folder of a
    /// `LocalModelLocation`. Keys of remote providers are kept from the server.
    ///
    /// - Parameter environment: The variables; empty ones count as missing.
    public init(environment: [String: String]) {
        func variable(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        self.init(
            location: LocalModelLocation(environment: environment),
            server: variable("ANALYZE_LLAMA_SERVER"),
            model: variable("ANALYZE_LOCAL_MODEL"),
            environment: environment.filter { name, _ in
                !name.hasSuffix("_API_KEY") && !name.hasSuffix("_TOKEN")
            }
        )
    }
}

extension LocalConfiguration {
    /// What a server is started with.
    struct Command: Sendable, Hashable {
        /// The program and the arguments that stand before our flags.
        var program: [String]
        /// The GGUF file.
        var model: String
        /// Where the server may keep what its slots have read; `nil` for servers of others.
        var slotFolder: String?
    }

    /// Finds the server and the model, or says what is missing and how to get it.
    ///
    /// - Parameter name: The name after `local/`: that of a known model, or a `.gguf` file.
    /// - Returns: What a server is started with.
    /// - Throws: A `ProviderFailure` that ends the run.
    func command(forModel name: String) throws(ProviderFailure) -> Command {
        let file = try modelFile(named: name)
        if let server {
            if server.contains("/"), !FileAccess.isExecutable(server) {
                throw .unusable(
                    "ANALYZE_LLAMA_SERVER names \(server), which is not an executable file"
                )
            }
            return Command(program: [server], model: file)
        }
        guard let location, location.isInstalled else {
            throw .unusable(
                "the server of local models is not installed\(place): run 'analyze model install'"
            )
        }
        return Command(
            program: [location.files.python, location.files.serverScript],
            model: file,
            slotFolder: "\(location.directory)/slots"
        )
    }

    /// The model's file.
    func modelFile(named name: String) throws(ProviderFailure) -> String {
        let (file, origin): (String, String)
        if name.lowercased().hasSuffix(".gguf") {
            (file, origin) = (name, "the model local/\(name)")
        } else if let known = LocalModel(named: name) {
            guard let model else { return try installedFile(of: known) }
            (file, origin) = (model, "ANALYZE_LOCAL_MODEL")
        } else {
            let names = LocalModel.all.map { "local/\($0.name)" }.joined(separator: ", ")
            throw .unusable(
                """
                there is no local model '\(name)': use \(names), \
                or local/PATH with the path of a .gguf file
                """
            )
        }
        guard FileAccess.isReadable(file) else {
            throw .unusable("\(origin) names the file \(file), which cannot be read")
        }
        return file
    }

    /// The file of a model that was installed.
    private func installedFile(of model: LocalModel) throws(ProviderFailure) -> String {
        guard let location, location.isInstalled(model) else {
            throw .unusable(
                "local/\(model.name) is not installed\(place): run 'analyze model install"
                    + (model.isDefault ? "" : " \(model.name)")
                    + "', which fetches \(missing(of: model)) MB once"
            )
        }
        return model.isBase ? location.files.model : location.files(of: model).model
    }

    /// What has to be fetched for a model, in megabytes.
    private func missing(of model: LocalModel) -> Int {
        let base = location?.isInstalled ?? false ? 0 : PinnedInstallation.megabytes
        return base + (model.isBase ? 0 : model.megabytes)
    }

    private var place: String { location.map { " in \($0.directory)" } ?? "" }
}
