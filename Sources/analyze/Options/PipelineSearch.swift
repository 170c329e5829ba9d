import AnalysisCore
import Glibc
import Pipelines

/// Finds the pipeline that is meant where no file is named: by its name, or by where it stands.
///
/// It looks in the working directory and in the folders above it, up to the root of the repository;
/// outside of a repository in the working directory alone, since whoever may write to the folders
/// above it is not to say what is sent where.
struct PipelineSearch {
    /// A pipeline, and how it was found.
    struct Found: Equatable {
        /// The path of the file, as it is shown.
        var path: String
        /// Whether the user did not name the file.
        var isFound: Bool
    }

    /// What a pipeline is called that needs no naming, in this order.
    static let names = ["analyze.yml", "analyze.yaml", "pipeline.yml", "pipeline.yaml"]
    private static let extensions = [".yml", ".yaml"]
    /// Far more than a repository is deep.
    private static let maximumDepth = 64

    /// The folders that are looked in, the nearest first, each as a prefix for a name.
    private let folders: [String]

    /// A search from a folder on.
    ///
    /// - Parameter start: The folder, as a prefix for a name; the working directory by default.
    init(from start: String = "") {
        var folders = [start]
        var depth = 0
        while access(folders[depth] + ".git", F_OK) != 0 {
            depth += 1
            folders.append(folders[depth - 1] + "../")
            guard depth < Self.maximumDepth, !Self.isRoot(folders[depth - 1]) else {
                folders = [start]
                break
            }
        }
        self.folders = folders
    }

    /// The pipeline of a name or a path; where none is given, the one that stands here or above.
    ///
    /// - Throws: A `CommandFailure` where none is found.
    func pipeline(_ name: String?) throws(CommandFailure) -> Found {
        guard let name else { return try pipeline() }
        return try pipeline(named: name)
    }

    /// The pipeline of a name or a path.
    ///
    /// - Throws: A `CommandFailure` where there is no file and no pipeline of that name.
    func pipeline(named name: String) throws(CommandFailure) -> Found {
        guard !name.isEmpty else {
            throw .usage("--pipeline has no value; name a file, or a pipeline of pipelines/")
        }
        // What looks like a file is one, also where it is not there: the error names its path.
        guard access(name, F_OK) != 0, !name.contains("/"),
            !Self.extensions.contains(where: name.hasSuffix)
        else { return Found(path: name, isFound: false) }
        for folder in folders {
            for place in [folder + "pipelines/", folder] {
                for suffix in Self.extensions where access(place + name + suffix, R_OK) == 0 {
                    return Found(path: place + name + suffix, isFound: true)
                }
            }
        }
        let shown = VisibleText().text(of: name)
        let known = offered
        let nearest = NearestWord.find(name, among: known.map(\.name))
        throw .usage(
            "there is no file and no pipeline called \(shown)"
                + (nearest.map { "; did you mean '-p \($0)'?" } ?? "") + Self.list(known)
        )
    }

    /// The pipeline that stands where it is looked for, or the only one of `pipelines`.
    ///
    /// - Throws: A `CommandFailure` that names what there is to choose from, or how to begin.
    func pipeline() throws(CommandFailure) -> Found {
        for folder in folders {
            for name in Self.names where access(folder + name, R_OK) == 0 {
                return Found(path: folder + name, isFound: true)
            }
        }
        let known = offered
        if known.count == 1 { return Found(path: known[0].path, isFound: true) }
        guard known.isEmpty else {
            throw .usage(
                "no pipeline was given, and there are several. Name one, "
                    + "as in: analyze ./docs -p \(known[0].name)" + Self.list(known)
            )
        }
        throw .usage(
            "no pipeline was given, and there is no analyze.yml here or above. Name the file that "
                + "says what to ask, as in: analyze ./docs --pipeline sentiment.yml; "
                + "'analyze init' writes one"
        )
    }

    /// The pipelines of the nearest folder `pipelines`, by name.
    private var offered: [(name: String, path: String)] {
        for folder in folders {
            let known = Self.files(of: folder + "pipelines").compactMap { file in
                Self.extensions.first(where: file.hasSuffix).map { suffix in
                    (String(file.dropLast(suffix.count)), folder + "pipelines/" + file)
                }
            }
            if !known.isEmpty { return known.sorted { $0.0 < $1.0 } }
        }
        return []
    }

    private static func list(_ known: [(name: String, path: String)]) -> String {
        guard !known.isEmpty else { return "" }
        let visible = VisibleText()
        let names = known.prefix(12).map { entry in
            "  \(visible.text(of: entry.name))  \(visible.text(of: entry.path))"
        }
        let more = known.count > 12 ? ["  and \(known.count - 12) more"] : []
        return "\nThere are:\n" + (names + more).joined(separator: "\n")
    }

    private static func files(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    /// Whether a folder has none above it.
    private static func isRoot(_ folder: String) -> Bool {
        var (here, above) = (stat(), stat())
        guard stat(folder + ".", &here) == 0, stat(folder + "..", &above) == 0 else { return true }
        return here.st_ino == above.st_ino && here.st_dev == above.st_dev
    }
}
