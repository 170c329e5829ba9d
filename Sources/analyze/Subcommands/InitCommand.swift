import AnalysisCore
import AnalysisEngine
import ArgumentParser
import FoundationEssentials
import Glibc
import JSON
import Pipelines

/// `analyze init`: writes a pipeline to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.initialize.rawValue,
        abstract: "Write a commented pipeline to start from.",
        discussion: """
            On a terminal it asks what is not given; elsewhere the pipeline judges sentiment with \
            the embedded model. A folder .analyze beside it holds the JSON Schema for your editor, \
            and is ignored by git.

            EXAMPLES:
              analyze init && analyze ./docs
              analyze init invoices.yml --analysis extraction --model anthropic/claude-haiku-5-5
            """
    )

    @Argument(
        help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"),
        completion: .file()
    )
    var file = PipelineSearch.names[0]

    @Option(
        help: ArgumentHelp(
            "What to ask: " + AnalysisKind.names.joined(separator: ", ")
                + ".",
            valueName: "kind"
        )
    )
    var analysis: String?

    @Option(
        help: ArgumentHelp(
            "Who to ask, as provider/name; the embedded model by default.",
            valueName: "model"
        )
    )
    var model: String?

    func run() throws {
        guard access(file, F_OK) != 0 else { throw cannotWrite("File exists") }
        let asks = StandardStream.error.isTerminal && isatty(0) == 1
        let kind = try kind(asks: asks)
        let model = try model(asks: asks)
        let schema = addFolder()
        let starter = PipelineStarter(
            kind,
            vocabulary: .standard,
            model: model,
            schema: schema,
            file: file
        )
        try write(starter.text, to: file)
        StandardStream.error.write("wrote \(file); try it with: \(nextCommand)\n")
    }

    private var nextCommand: String {
        PipelineSearch.names.contains(file)
            ? "analyze ./docs" : "analyze ./docs --pipeline \(file)"
    }

    private func kind(asks: Bool) throws -> AnalysisKind {
        let names = AnalysisKind.names.joined(separator: ", ")
        var word = analysis
        if word == nil, asks { word = answer(to: "What to ask? (\(names))", default: "sentiment") }
        guard let word else { return .sentiment }
        if let kind = AnalysisKind.named(word.lowercased()) { return kind }
        let nearest = NearestWord.find(word, among: AnalysisKind.names)
        throw CommandFailure.usage(
            "there is no analysis called \(VisibleText().text(of: word))"
                + (nearest.map { "; did you mean \($0)?" } ?? "; known are \(names)")
        )
    }

    private func model(asks: Bool) throws -> String? {
        let embedded = ModelReference.embedded.description
        var word = model
        if word == nil, analysis == nil, asks {
            word = answer(to: "Who to ask? (provider/name)", default: embedded)
        }
        guard let word, word != embedded else { return nil }
        guard ModelReference(word) != nil else {
            throw CommandFailure.usage(
                "\(VisibleText().text(of: word)) names no model; a model is written provider/name, "
                    + "such as anthropic/claude-haiku-5-5"
            )
        }
        return word
    }

    private func answer(to question: String, default standard: String) -> String {
        StandardStream.error.write("\(question) [\(standard)] ")
        let words = readLine()?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        return words.first ?? standard
    }

    /// Makes the folder with the schema; the pipeline is as good without it.
    ///
    /// - Returns: Where the schema stands, as the pipeline sees it; `nil` if it could not be written.
    private func addFolder() -> String? {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.dropLast().map { $0 + "/" }.joined()
        let folder = parent + ".analyze"
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { return nil }
        let schema = JSONWriter(layout: .pretty).text(
            of: .object(PipelineSchema.jsonSchema(.standard))
        )
        do {
            if access(folder + "/.gitignore", F_OK) != 0 {
                try write("*\n", to: folder + "/.gitignore")
            }
            // One of an older version makes way.
            unlink(folder + "/pipeline.schema.json")
            try write(schema + "\n", to: folder + "/pipeline.schema.json")
        } catch {
            return nil
        }
        return ".analyze/pipeline.schema.json"
    }

    private func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw cannotWrite(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        try StandardStream(descriptor: descriptor, name: path).send(Array(text.utf8))
    }

    private func cannotWrite(_ reason: String) -> CommandFailure {
        CommandFailure(
            status: .usage,
            message: "\(file) cannot be written: \(reason); name another file, as in: "
                + "analyze init my-pipeline.yml"
        )
    }
}
