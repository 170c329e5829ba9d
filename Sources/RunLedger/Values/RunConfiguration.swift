public import AnalysisCore
public import JSON

/// What is known about a run when it starts.
public struct RunConfiguration: Sendable, Hashable {
    /// The name of the pipeline.
    public var pipelineName: String
    /// The path of the pipeline file as given, if there is one.
    public var pipelinePath: String?
    /// The hash of what the pipeline asks, options of the command line applied: shards of one
    /// job have the same.
    public var pipelineHash: String
    /// The text of the pipeline file, so that reports can be made when the file has changed.
    public var pipelineSource: String?
    /// The model that is asked first.
    public var model: ModelReference
    /// The version of the tool.
    public var toolVersion: String
    /// The inputs as given: files, folders, or `-`.
    public var inputs: [String]
    /// Whatever else the caller wants to find again with the run; never a secret.
    public var options: JSONObject
    /// The part of the input that this run takes; `nil` for all of it.
    public var shard: Shard?

    /// The option that says which part of the input a run takes; runs of different parts are
    /// different jobs.
    public static let part = "part"
    /// The option that says how many requests a run may have under way.
    public static let concurrency = "max_concurrent"
    /// The option that names the job of which a run does a partition.
    public static let job = "job"
    /// The option that says which partition of the job a run does, as `17/200`.
    public static let partition = "partition"

    /// A configuration.
    public init(
        pipelineName: String,
        pipelinePath: String? = nil,
        pipelineHash: String,
        pipelineSource: String? = nil,
        model: ModelReference,
        toolVersion: String,
        inputs: [String],
        options: JSONObject = [:],
        shard: Shard? = nil
    ) {
        self.pipelineName = pipelineName
        self.pipelinePath = pipelinePath
        self.pipelineHash = pipelineHash
        self.pipelineSource = pipelineSource
        self.model = model
        self.toolVersion = toolVersion
        self.inputs = inputs
        self.options = options
        self.shard = shard
    }

    /// What is asked otherwise in another run, in words; the parts of one job differ in nothing of it.
    func differences(in other: RunConfiguration) -> [String] {
        [
            pipelineHash == other.pipelineHash ? nil : "another pipeline",
            model == other.model ? nil : "another model (\(other.model), not \(model))",
            toolVersion == other.toolVersion
                ? nil : "another version of the tool (\(other.toolVersion), not \(toolVersion))",
        ].compactMap(\.self)
    }

    /// The job of which this does a partition; `nil` where it does none.
    public var job: String? { options[Self.job]?.string }

    /// Which partition of its job this does, and how many there are; `nil` where it does none.
    public var partition: Shard? { options[Self.partition]?.string.flatMap { Shard($0) } }
}
