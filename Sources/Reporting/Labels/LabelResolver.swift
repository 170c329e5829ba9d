public import AnalysisCore

/// Finds out which documents the names in a labels file mean.
///
/// A name is the id of a document, or so much of its end, or an id with more in front, that it can
/// mean no other: `a.txt` and `reviews/en/a.txt` both mean `en/a.txt` where no other fits. What fits
/// several, or none, stays as it is, and is told as not met.
public struct LabelResolver {
    private let labels: Labels
    /// The paths that labels name, without the names of records.
    private let paths: Set<String>
    /// The ends of these paths, each with the path, or `nil` where several end so.
    private var longer: [String: String?] = [:]
    /// The paths that are ids.
    private var exact: Set<String> = []
    /// The files that a path may mean, two at most.
    private var hits: [String: [String]] = [:]

    /// A resolver that has seen no document.
    public init(_ labels: Labels) {
        self.labels = labels
        paths = Set(labels.rows.keys.map { Self.path(of: $0) })
        for path in paths {
            for end in Self.ends(of: path) {
                longer.updateValue(longer[end] == nil ? path : nil, forKey: end)
            }
        }
    }

    /// Takes note of a document, or of one record of a file; all of them must come.
    public mutating func add(_ document: DocumentID) {
        let file = Self.path(of: document.description)
        if paths.contains(file) {
            exact.insert(file)
            return
        }
        let cell = VisibleText.cell(file)
        if cell != file, paths.contains(cell) {
            // The name came out of a table of ours, in which its controls are visible.
            if hits[cell]?.last != file { hits[cell, default: []].append(file) }
            return
        }
        let shorter = Self.ends(of: file).first { paths.contains($0) }
        guard let path = shorter ?? longer[file].flatMap(\.self) else { return }
        if hits[path, default: []].count < 2, hits[path]?.last != file {
            hits[path, default: []].append(file)
        }
    }

    /// The labels under the ids of their documents.
    public func resolved() -> Labels {
        var claims: [String: Int] = [:]
        let single = hits.filter { $0.value.count == 1 && !exact.contains($0.key) }
        for files in single.values { claims[files[0], default: 0] += 1 }
        func id(_ name: String) -> String {
            let path = Self.path(of: name)
            guard let file = single[path]?[0], claims[file] == 1 else { return name }
            return file + name.dropFirst(path.count)
        }
        return Labels(
            columns: labels.columns,
            rows: Dictionary(labels.rows.map { (id($0.key), $0.value) }) { first, _ in first },
            ignoredColumns: labels.ignoredColumns,
            draw: labels.draw?.renamed(id)
        )
    }

    /// A name without that of the record in the file.
    private static func path(of name: String) -> String { String(name.prefix { $0 != "#" }) }

    /// What a path ends in behind each slash, the longest first.
    private static func ends(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[path.index(after: $0)...]) }
    }
}
