internal import CLibYAML

/// The library underneath.
public enum YAMLLibrary {
    /// The version of libyaml that this process runs with, such as `0.2.5`.
    public static var version: String {
        unsafe String(cString: yaml_get_version_string())
    }
}
