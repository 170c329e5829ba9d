import AnalysisCore

/// What the files of an input are called: each by its path from the root that it was found below,
/// however many roots there are.
///
/// Only where another root has a file of the same name, both are written with their roots.
struct DocumentNames: Sendable {
    private static let slash = UInt8(ascii: "/")
    private let roots: [InputRoot]

    /// The names in an input.
    init(_ roots: [InputRoot]) {
        self.roots = roots
    }

    /// The name of what stands at a path below a root.
    ///
    /// - Parameters:
    ///   - relative: The path from the root; of a file that was given itself, its name.
    ///   - root: The root.
    /// - Returns: The bytes of the name.
    func name(of relative: [UInt8], in root: InputRoot) -> [UInt8] {
        guard roots.count > 1 else { return relative }
        let isTaken = roots.contains { $0.real != root.real && has($0, relative, not: root) }
        guard isTaken else { return relative }
        return root.status.kind == .file ? root.written : Self.joined(root.written, relative)
    }

    /// Whether a root has another file that is called so, with or without the root in front.
    private func has(_ other: InputRoot, _ relative: [UInt8], not root: InputRoot) -> Bool {
        guard !other.isStandardInput else { return false }
        if other.status.kind == .file {
            return (other.name == relative || other.written == relative)
                && other.status.identity != identity(of: relative, in: root)
        }
        var paths = [relative]
        let prefix = other.written + [Self.slash]
        if relative.starts(with: prefix) { paths.append(Array(relative[prefix.count...])) }
        return paths.contains { path in
            guard let found = identity(of: path, in: other) else { return false }
            return found != identity(of: relative, in: root)
        }
    }

    private func identity(of relative: [UInt8], in root: InputRoot) -> FileSystem.Identity? {
        guard root.status.kind == .folder else { return root.status.identity }
        let path = Self.joined(root.path, relative)
        return try? FileSystem.status(of: path, following: false).identity
    }

    /// A path below a folder; of the working directory, which has no name, the path alone.
    static func joined(_ folder: [UInt8], _ name: some Collection<UInt8>) -> [UInt8] {
        folder.isEmpty || folder.last == slash ? folder + name : folder + [slash] + name
    }
}
