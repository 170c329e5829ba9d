internal import AnalysisCore
internal import FoundationEssentials
internal import Pipelines
internal import Reporting

extension RunPlan {
    /// Whether a path leads to the file that people fill in and hand back.
    func isReview(_ path: String) -> Bool {
        guard let accept = pipeline.accept, let place = FilePlace(accept.value.review) else {
            return false
        }
        return FilePlace(path) == place
    }

    /// Finds out that nothing which people wrote is lost by writing the review file.
    ///
    /// - Throws: An `EngineError` with code `usage`.
    func checkReview() throws(EngineError) {
        guard let accept = pipeline.accept else { return }
        guard ledger.path != nil else {
            throw EngineError(
                code: .usage,
                message: """
                    'accept' decides on every answer when the last one is there, and takes them from \
                    the ledger then; leave out --ledger none
                    """
            )
        }
        let review = accept.value.review
        guard FilePlace.isRegularFile(review) else { return }
        if let labels = pipeline.labels, isReview(labels.value) {
            let foreign = reportOptions.labels?.ignoredColumns ?? []
            guard !foreign.isEmpty else { return }
            throw EngineError(
                code: .usage,
                message: """
                    \(review) is written anew with the labels that it holds, and would lose its columns \
                    \(foreign.joined(separator: ", ")); name another file in accept.review
                    """
            )
        }
        let bytes = try? Data(contentsOf: URL(filePath: review))
        let labels = bytes.flatMap { try? Labels(csv: Array($0), schema: run.schema) }
        guard let labels else {
            throw EngineError(
                code: .usage,
                message: """
                    \(review) is there already, and is no file of labels; name another file in \
                    accept.review
                    """
            )
        }
        let unused = labels.count(beyond: reportOptions.labels)
        guard unused > 0 else { return }
        throw EngineError(
            code: .usage,
            message: """
                \(review) holds \(Figure.text(unused)) labels that are not used; hand it back with \
                'labels: \(review)', or name another file in accept.review
                """
        )
    }
}
