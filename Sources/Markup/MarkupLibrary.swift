internal import CLibXML2

/// The library underneath.
public enum MarkupLibrary {
    /// The version of libxml2 that this process runs with, such as `2.9.14`.
    public static var version: String {
        // The library says 20914, or 20914-GITv2.9.14 where it was built from a checkout.
        guard let text = unsafe analyze_xml_version() else { return "?" }
        let digits = unsafe String(cString: text).prefix { $0.isNumber }
        guard let number = Int(digits) else { return "?" }
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }

    /// The versions that the suites were run with, by their beginnings: `scripts/test` runs them with
    /// the first, `scripts/test-portability` with the others.
    public static let testedVersions = ["2.9.14", "2.15"]

    /// Whether the suites were run with the version of this process.
    public static var isTested: Bool {
        testedVersions.contains { version == $0 || version.hasPrefix($0 + ".") }
    }
}
