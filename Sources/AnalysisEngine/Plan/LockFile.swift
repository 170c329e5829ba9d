internal import AnalysisCore
internal import FoundationEssentials
internal import HTTPTransport
internal import ModelProviders
internal import Reporting

/// The lock beside a pipeline file: `FILE.lock`.
public struct LockFile: Sendable {
    private let plan: RunPlan

    /// How long a provider may take to list its models.
    private static let timeout = Duration.seconds(10)

    /// The lock of a plan's pipeline.
    public init(_ plan: RunPlan) {
        self.plan = plan
    }

    /// Where it stands.
    public var path: String { plan.pipelinePath + ".lock" }

    /// Writes the lock.
    ///
    /// - Returns: What was locked.
    /// - Throws: An `EngineError` where the file cannot be written.
    public func write() async throws(EngineError) -> PipelineLock {
        let lock = PipelineLock(plan, served: await served)
        do throws(ReportError) {
            let file = try ReportFile.open(path)
            try file.write(Array(lock.text.utf8))
            try file.commit()
        } catch {
            throw EngineError(code: .usage, message: error.message)
        }
        return lock
    }

    /// Finds out that a run would be the one that was locked.
    ///
    /// - Throws: An `EngineError` with code `usage` that names everything that changed.
    public func check() async throws(EngineError) {
        guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
            throw EngineError(
                code: .usage,
                message: "--frozen needs the lock \(path), which cannot be read; make it with "
                    + "'analyze lock -p \(plan.pipelinePath)'"
            )
        }
        guard let lock = PipelineLock(text: Array(bytes)) else {
            throw EngineError(
                code: .usage,
                message: "\(path) is no lock of this version; make it anew with "
                    + "'analyze lock -p \(plan.pipelinePath)'"
            )
        }
        let changes = lock.changes(to: PipelineLock(plan, served: await served))
        guard !changes.isEmpty else { return }
        throw EngineError(
            code: .usage,
            message: "this would not be the run that \(path) locked:\n"
                + changes.map { "  \($0)\n" }.joined()
                + "Nothing was sent. Undo that, or lock what is here with "
                + "'analyze lock -p \(plan.pipelinePath)'"
        )
    }

    /// What the providers say that they serve: a model file by its hash, a model of an API by its
    /// place in the list of models.
    private var served: [ModelReference: String] {
        get async {
            var served: [ModelReference: String] = [:]
            for model in plan.models { served[model] = await name(servedAs: model) }
            return served
        }
    }

    private func name(servedAs model: ModelReference) async -> String? {
        guard let kind = model.kind else { return nil }
        if kind.runsHere { return kind.identity(model.name, plan.environment)?.description }
        var configuration = ProviderConfiguration(
            provider: model.provider,
            pipeline: plan.pipeline,
            environment: plan.environment
        )
        guard configuration.platform?.listsModels ?? true else { return nil }
        configuration.timeouts.total = Self.timeout
        configuration.transport.connectTimeout = Self.timeout
        let listed: [String]?
        do throws(ProviderFailure) {
            listed = try await kind.listModels?(configuration)
        } catch {
            // A provider that does not say is noted as such, and is no reason to refuse.
            listed = nil
        }
        guard let listed else { return nil }
        if listed.contains(model.name) { return model.name }
        return listed.filter { $0.hasPrefix(model.name + "-") }.max() ?? "not listed"
    }
}
