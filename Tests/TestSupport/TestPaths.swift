import Glibc
public import SystemPackage

/// Where tests find what was built and what the package holds.
public enum TestPaths {
    /// The folder of the built products: the one that the running test binary stands in.
    public static var products: FilePath {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        precondition(length > 0, "/proc/self/exe can be read")
        let bytes = buffer.prefix(length).map(UInt8.init(bitPattern:))
        return FilePath(String(decoding: bytes, as: UTF8.self)).removingLastComponent()
    }

    /// The root of the package.
    public static var package: FilePath {
        FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
    }

    /// The sample documents and labels.
    public static var fixtures: FilePath { package.appending("fixtures") }

    /// The shipped pipelines.
    public static var pipelines: FilePath { package.appending("pipelines") }

    /// Where `scripts/test` puts the embedded model.
    public static var modelDirectory: FilePath {
        if let directory = getenv("ANALYZE_DATA_DIR") {
            return FilePath(String(cString: directory))
        }
        return package.appending(".build/model")
    }
}
