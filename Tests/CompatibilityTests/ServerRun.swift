import JSON
import SystemPackage
import TestSupport
import Testing

/// A run of `analyze` against a real server, and what came of it.
struct ServerRun: Sendable {
    /// The exit status.
    var status: Int32
    /// What was said on standard error.
    var errors: String
    /// The records of the report, by the names of their documents.
    var records: [JSONValue]
    /// How many requests were sent, by the run's own books.
    var requests: Int

    /// The records' ends: `analyzed`, or the reason of a failure.
    var ends: [String] {
        records.map { record in
            let reason = record["reason"]?.string ?? ""
            return reason.isEmpty ? record["status"]?.string ?? "" : reason
        }
    }

    /// The input tokens that the server counted, of all records.
    var inputTokens: Int {
        records.reduce(0) { sum, record in
            let usage = record["provenance"]?["usage"]
            return sum + (usage?["input_tokens"]?.int ?? 0)
                + (usage?["cache_read_tokens"]?.int ?? 0)
        }
    }

    /// What a run is asked to do.
    struct Options: Sendable {
        /// The server's address.
        var address: String
        /// The key.
        var key: String
        /// The model.
        var model = "openai/small"
        /// The pipeline's text.
        var pipeline: String
        /// The documents by name.
        var documents: [(name: String, text: [UInt8])] = []
        /// What is read where no documents are given, and how many documents that are.
        var sample: (paths: [String], count: Int)?
        /// More of the command line.
        var arguments: [String] = []
    }

    /// Runs `analyze` on some documents.
    ///
    /// - Parameters:
    ///   - options: What is asked, and whom.
    ///   - deadline: How long it may take, on a busy machine too.
    ///   - meanwhile: What is done while it runs; it is given the report's path.
    /// - Throws: When it cannot be run or takes too long, and what `meanwhile` throws.
    init(
        _ options: Options,
        deadline: Duration = .seconds(400),
        meanwhile: @escaping @Sendable (_ report: String) async throws -> Void = { _ in }
    ) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", options.pipeline)
        for (name, text) in options.documents { folder.write("docs/\(name)", text) }
        let process = Self.process(in: folder, options)
        let report = folder.path(of: "r.jsonl")
        // Records are written to standard output as they are done, and to a file at the end.
        let command =
            [AnalyzeProcess.executable.string] + (options.sample?.paths ?? ["docs"]) + [
                "-p", "p.yml", "--model", options.model, "--format", "jsonl", "--metrics",
                "m.json", "--ledger", "l.db",
            ] + options.arguments
        async let outcome = process.bash(
            "exec \(command.joined(separator: " ")) > r.jsonl",
            deadline: deadline
        )
        try await meanwhile(report)
        let ended = try await outcome
        status = ended.status
        errors = ended.errors
        records = try (folder.read("r.jsonl") ?? "").split(separator: "\n").map {
            try JSONReader.value(of: String($0))
        }
        .sorted { ($0["document"]?.string ?? "") < ($1["document"]?.string ?? "") }
        let metrics = try JSONReader.value(of: folder.read("m.json") ?? "{}")
        requests = metrics["requests"]?.int ?? metrics["metrics"]?["requests"]?.int ?? -1
        let count = options.sample?.count ?? options.documents.count
        #expect(records.count == count, "\(ended.errors)")
    }

    /// What `analyze plan` says of a run, as JSON.
    static func plan(_ options: Options) async throws -> JSONValue {
        let folder = TemporaryFolder()
        folder.write("p.yml", options.pipeline)
        for (name, text) in options.documents { folder.write("docs/\(name)", text) }
        let outcome = try await process(in: folder, options).run(
            ["plan", "docs", "-p", "p.yml", "--model", options.model, "--json"]
                + options.arguments,
            deadline: .seconds(400)
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONReader.value(of: outcome.output)
    }

    private static func process(
        in folder: borrowing TemporaryFolder,
        _ options: Options
    ) -> AnalyzeProcess {
        AnalyzeProcess(
            in: folder.path,
            environment: ["OPENAI_BASE_URL": options.address, "OPENAI_API_KEY": options.key]
        )
    }
}

extension ServerRun.Options {
    /// Sample documents and the shipped pipeline for them.
    ///
    /// - Parameters:
    ///   - sample: The documents.
    ///   - address: The server's address.
    ///   - key: The key.
    /// - Throws: When the pipeline cannot be read.
    init(shipped sample: Sample, address: String, key: String) throws {
        let folder = TestPaths.fixtures.appending(sample.folder)
        let pipeline = TestPaths.pipelines.appending("\(sample.pipeline).yml")
        self.init(
            address: address,
            key: key,
            pipeline: try #require(TextFile.read(pipeline))
        )
        let files = sample.files.map { folder.appending($0).string }
        self.sample = (files.isEmpty ? [folder.string] : files, sample.count)
    }
}
