internal import AnalysisCore

extension RunSummary {
    /// What a reader must know about a run that did not finish; `nil` for one that did.
    var endingWords: String? {
        let words: String? =
            switch ending {
            case .finished: nil
            case .interrupted: "The run was interrupted before all documents were seen to."
            case .budget: "The run stopped at its budget."
            case .deadline: "The run stopped at its deadline."
            case .pending: "The run waits for batches of the provider."
            case .providerUnusable: "The run stopped because the provider cannot be used."
            }
        return words.map { $0 + (endingMessage.map { " " + $0 } ?? "") }
    }

    /// What a reader must know about a run that did not see to its whole input; `nil` for one that
    /// did.
    var partWords: String? {
        part.map { "This report is about \($0.words) only." }
    }

    /// Both.
    var caveats: String? {
        let words = [partWords, endingWords].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
