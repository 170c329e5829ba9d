import CLibXML2

/// The state of libxml2 that the whole process shares.
enum Library {
    /// Sets libxml2 up on first use: no catalogs, no external entities, no network, no output.
    static let isReady: Bool = {
        analyze_xml_initialize()
        return true
    }()
}
