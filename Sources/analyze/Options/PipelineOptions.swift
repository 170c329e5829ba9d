import ArgumentParser

/// Which pipeline is meant, for commands that look at no documents.
struct PipelineOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The pipeline: a file, or a name in pipelines/. Default: analyze.yml.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yml", "yaml", "json"])
    )
    var pipeline: String?

    @Option(
        help: ArgumentHelp("Override a key of the pipeline (repeatable).", valueName: "key=value")
    )
    var set: [String] = []

    /// Whether any of them was given.
    var areGiven: Bool { pipeline != nil || !set.isEmpty }
}
