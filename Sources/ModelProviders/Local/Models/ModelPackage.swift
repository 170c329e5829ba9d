/// A package of PyPI that holds a model, a part of one, or the server.
struct ModelPackage: Sendable, Hashable {
    /// Its name.
    var name: String
    /// Its version.
    var version: String
    /// About how large the download is, in megabytes.
    var megabytes: Int
}
