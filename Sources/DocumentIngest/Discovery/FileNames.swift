import AnalysisCore

/// The names of the files that a finder finds.
struct FileNames: Sequence, IteratorProtocol {
    /// The finder, at the start of the input.
    var finder: FileFinder

    mutating func next() -> DocumentID? {
        while let find = finder.next() {
            if case .file(let file) = find { return DocumentID(path: file.id) }
        }
        return nil
    }
}
