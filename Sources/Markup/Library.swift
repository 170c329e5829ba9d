import CLibXML2

/// The state of libxml2 that the whole process shares.
enum Library {
    /// Sets libxml2 up on first use, and keeps it from printing on the thread that asks.
    ///
    /// No catalogs, no external entities, no network, no output. To be called before anything else
    /// of libxml2: of two threads that make their first parsers at once while nothing is set up,
    /// both can wait for good.
    static func prepare() {
        _ = isSetUp
        analyze_xml_silence()
    }

    private static let isSetUp: Bool = {
        analyze_xml_initialize()
        return true
    }()
}
