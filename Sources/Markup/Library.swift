import CLibXML2

/// The state of libxml2 that the whole process shares.
enum Library {
    /// Sets libxml2 up on first use, and keeps it from printing on the thread that asks: no catalogs,
    /// no external entities, no network, no output.
    static var isReady: Bool {
        let isReady = isSetUp
        analyze_xml_silence()
        return isReady
    }

    private static let isSetUp: Bool = {
        analyze_xml_initialize()
        return true
    }()
}
