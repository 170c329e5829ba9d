internal import AnalysisCore

/// The documents with the largest values, the largest first; of equal ones the earlier.
struct Ranking<Value: Comparable & Sendable & Hashable>: Sendable, Hashable {
    /// One place.
    struct Entry: Sendable, Hashable {
        /// The document.
        var document: DocumentID
        /// Its value.
        var value: Value
        /// What it says about itself, as far as reports show it.
        var metadata: [String] = []
    }

    private(set) var entries: [Entry] = []
    private let places: Int

    init(places: Int) {
        self.places = places
    }

    mutating func add(_ document: DocumentID, _ value: Value, _ metadata: [String] = []) {
        if entries.count == places, let last = entries.last, last.value >= value { return }
        let position = entries.firstIndex { $0.value < value } ?? entries.count
        let entry = Entry(document: document, value: value, metadata: metadata)
        entries.insert(entry, at: position)
        if entries.count > places { entries.removeLast() }
    }
}
