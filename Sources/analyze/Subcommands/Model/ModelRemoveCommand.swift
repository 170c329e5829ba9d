import AnalysisCore
import ArgumentParser
import ModelProviders

/// `analyze model remove`: takes a model off this machine.
struct ModelRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a local model, and what has come of its download.",
        discussion: """
            smollm2-135m-instruct goes with the server that all local models need.

            EXAMPLE:
              analyze model remove qwen2.5-coder-1.5b-instruct
            """
    )

    @Argument(help: "The name of a model of 'analyze model list'.")
    var name: String

    func run() async throws {
        let model = try LocalModel.named(name)
        let installer = try ModelInstaller.ofUser()
        do throws(ModelInstallError) {
            let wasThere = try await installer.uninstall(model)
            let state = wasThere ? "is removed from" : "was not in"
            StandardStream.error.write(
                "local/\(model.name) \(state) \(installer.location.directory)\n"
            )
        } catch {
            throw CommandFailure(status: .usage, message: error.message)
        }
    }
}
