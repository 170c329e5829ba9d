internal import Analyses
internal import AnalysisCore
internal import Crypto
internal import FoundationEssentials
internal import JSON
internal import ModelProviders
internal import Pipelines

/// Everything that decides what a run asks, and of whom, as hashes and names: two runs of equal locks
/// are the same run.
public struct PipelineLock: Sendable, Hashable {
    /// A model, and how far its name says what answers.
    public struct Model: Sendable, Hashable {
        /// The model as the pipeline names it.
        public var name: String
        /// What stands behind the name: the model file and server, or the name that the provider
        /// lists; `nil` where nobody could say.
        public var served: String?
        /// Whether the name always means the same model.
        public var isPinned: Bool

        /// A model.
        public init(name: String, served: String?, isPinned: Bool) {
            self.name = name
            self.served = served
            self.isPinned = isPinned
        }
    }

    /// The version of the tool.
    public var toolVersion: String
    /// The hash of what the pipeline file and its overrides say.
    public var pipeline: String
    /// The hashes of the other files that it reads, by their paths.
    public var files: [String: String]
    /// The hash of the prompt around a document.
    public var prompt: String
    /// The hash of the output schema.
    public var schema: String
    /// The models in the order in which they are asked.
    public var models: [Model]
    /// The day of the known prices.
    public var pricesDate: String

    /// The format of lock files.
    private static let format = 1

    /// The lock of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - served: What the provider of a model says that it serves under a name.
    init(_ plan: RunPlan, served: [ModelReference: String]) {
        toolVersion = plan.run.toolVersion
        pipeline = plan.run.pipelineHash
        let folder = plan.pipelinePath.lastIndex(of: "/").map {
            String(plan.pipelinePath[...$0])
        }
        files = Dictionary(
            plan.pipeline.files.map { path in
                let name = folder.map {
                    path.hasPrefix($0) ? String(path.dropFirst($0.count)) : path
                }
                let bytes = try? Data(contentsOf: URL(filePath: path))
                return (name ?? path, bytes.map { Self.hash(Array($0)) } ?? "unreadable")
            }
        ) { first, _ in first }
        let probe = Passage(document: DocumentID("document"), text: "text")
        let prompts = [PromptForm.chat, .completion].map {
            plan.analysis.prompt(for: probe, form: $0)
        }
        prompt = Self.hash(
            prompts.flatMap { prompt in
                [prompt.system, prompt.instruction, prompt.user]
                    + prompt.examples.flatMap { [$0.document, $0.answer] }
            }
            .flatMap { Array($0.utf8) + [0] }
        )
        let writer = JSONWriter()
        schema = Self.hash(
            Array(writer.text(of: .object(plan.analysis.schema.jsonSchema)).utf8)
        )
        models = plan.models.map { model in
            Model(name: model.description, served: served[model], isPinned: model.isPinned)
        }
        pricesDate = plan.pipeline.prices == nil ? ModelCatalog.date : "stated by the pipeline"
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension PipelineLock {
    /// The text of the lock file.
    var text: String {
        let object: JSONObject = [
            "analyze_lock": .integer(Int64(Self.format)),
            "tool_version": .string(toolVersion),
            "pipeline_sha256": .string(pipeline),
            "files": .object(
                JSONObject(files.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
            ),
            "prompt_sha256": .string(prompt),
            "schema_sha256": .string(schema),
            "models": .array(
                models.map { model in
                    [
                        "model": .string(model.name),
                        "served": model.served.map { .string($0) } ?? .null,
                        "pinned": .bool(model.isPinned),
                    ]
                }
            ),
            "prices_date": .string(pricesDate),
        ]
        return JSONWriter(layout: .pretty).text(of: .object(object)) + "\n"
    }

    /// Reads a lock file; `nil` for anything that is none.
    init?(text: [UInt8]) {
        guard let value = try? JSONReader.value(of: text),
            value["analyze_lock"]?.int == Self.format,
            let toolVersion = value["tool_version"]?.string,
            let pipeline = value["pipeline_sha256"]?.string,
            let files = value["files"]?.object, let prompt = value["prompt_sha256"]?.string,
            let schema = value["schema_sha256"]?.string, let models = value["models"]?.array,
            let pricesDate = value["prices_date"]?.string
        else { return nil }
        self.toolVersion = toolVersion
        self.pipeline = pipeline
        self.files = Dictionary(files.map { ($0.key, $0.value.string ?? "") }) { first, _ in first }
        self.prompt = prompt
        self.schema = schema
        self.models = models.map { model in
            Model(
                name: model["model"]?.string ?? "",
                served: model["served"]?.string,
                isPinned: model["pinned"] == true
            )
        }
        self.pricesDate = pricesDate
    }

    /// What is another thing now than when the lock was made, a line each; none where all is the same.
    func changes(to now: PipelineLock) -> [String] {
        var changes: [String] = []
        func note(_ name: String, _ was: String, _ isNow: String) {
            if was != isNow { changes.append("\(name): \(was) was locked, \(isNow) is here") }
        }
        note("the tool's version", toolVersion, now.toolVersion)
        if pipeline != now.pipeline {
            changes.append("the pipeline file or an override of its keys says something else")
        }
        for path in Set(files.keys).union(now.files.keys).sorted()
        where files[path] != now.files[path] {
            changes.append("the file \(path) holds something else")
        }
        if prompt != now.prompt { changes.append("the prompt is another one") }
        if schema != now.schema { changes.append("the output schema is another one") }
        note(
            "the models",
            models.map(\.name).joined(separator: ", "),
            now.models.map(\.name).joined(separator: ", ")
        )
        for (was, isNow) in zip(models, now.models) where was.name == isNow.name {
            // Who was not asked, or did not say, has not changed.
            guard let served = was.served, let serves = isNow.served else { continue }
            note("what serves \(was.name)", served, serves)
        }
        note("the prices", "those of \(pricesDate)", "those of \(now.pricesDate)")
        return changes
    }
}

extension ModelReference {
    /// Whether the name always means the same model: a date stands at its end, or it is a file whose
    /// hash is known.
    fileprivate var isPinned: Bool {
        if runsHere { return true }
        let digits = name.reversed().prefix { $0.isNumber || $0 == "-" }
        return digits.count { $0.isNumber } >= 8
    }
}
