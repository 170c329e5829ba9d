import ArgumentParser
import JSON
import ModelProviders

/// `analyze model list`: the models that can be installed, and those that are.
struct ModelListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the local models: size, licence, what they are good for.",
        discussion: """
            EXAMPLES:
              analyze model list
              analyze model list --json
            """
    )

    @Flag(help: "Print JSON, digests included.")
    var json = false

    func run() async throws {
        let location = LocalModelLocation(environment: ProcessEnvironment.variables)
        func isInstalled(_ model: LocalModel) -> Bool { location?.isInstalled(model) ?? false }
        guard !json else {
            let list = LocalModel.all.map { model in
                JSONValue.object([
                    "model": .string("local/\(model.name)"),
                    "installed": .bool(isInstalled(model)),
                    "bytes": .integer(Int64(model.bytes)),
                    "licence": .string(model.licence),
                    "sha256": .string(model.digest),
                    "purpose": .string(model.purpose),
                ])
            }
            StandardStream.output.write(
                JSONWriter(layout: .pretty).text(of: .array(list)) + "\n"
            )
            return
        }
        let width = LocalModel.all.map(\.name.count).max() ?? 0
        for model in LocalModel.all {
            let name = "local/" + model.name.padded(to: width)
            let size = "\(model.megabytes) MB".padded(to: 7)
            let state = isInstalled(model) ? "installed    " : "not installed"
            StandardStream.output.write(
                "\(name)  \(size)  \(model.licence)  \(state)  \(model.purpose)\n"
            )
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
