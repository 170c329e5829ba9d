internal import AnalysisCore
internal import FoundationEssentials
internal import ModelProviders
internal import Pipelines

extension RunPlan {
    /// Whether its pipeline says that answers come by batches.
    public var takesBatches: Bool { isDelivered }

    /// Whether answers come by batches.
    var isDelivered: Bool { delivery.mode != .live }

    /// The error of a job that is taken up where its documents are not, with where it was begun.
    func naming(folderIn error: EngineError) -> EngineError {
        let here = FileManager.default.currentDirectoryPath
        let isMissing = paths.contains {
            !$0.hasPrefix("/") && !FileManager.default.fileExists(atPath: $0)
        }
        guard error.code == .usage, let begunIn, begunIn != here, isMissing else { return error }
        var error = error
        error.message += """
            . The job was begun in \(begunIn): give the command there, or where its documents are, and \
            name the ledger with --ledger. The answers that have come are in the ledger
            """
        return error
    }

    /// Checks that answers can come by batches, where they are to.
    ///
    /// - Parameter isWhole: Whether the documents can be read again when the answers are there.
    /// - Throws: An `EngineError` with code `usage` that says why not.
    func checkDelivery(isWhole: Bool) throws(EngineError) {
        guard isDelivered else { return }
        let reason: String? =
            if !isWhole {
                "is for the command line, where somebody collects the answers: leave it out here"
            } else if paths.contains("-") {
                "reads its documents again when the answers are there, and standard input can be "
                    + "read once: write it to a file"
            } else if sharedLimits != nil {
                "hands in batches, of which the limits server would know nothing: leave out --limits, "
                    + "or say 'delivery: live'"
            } else if ledger.path == nil {
                "keeps its batches in the ledger: leave out --ledger none"
            } else if models[0].runsHere {
                "needs a provider that takes batches: choose another model"
            } else {
                nil
            }
        guard let reason else { return }
        throw EngineError(code: .usage, message: "delivery: \(delivery.mode.rawValue) \(reason)")
    }
}
