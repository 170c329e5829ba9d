import AnalysisCore
import HTTPTransport

/// The hosts that are reached without the proxy, as the variable `NO_PROXY` names them.
struct ProxyExceptions: Sendable {
    private let names: [String]

    /// Reads names between commas: a host, which stands for its subdomains too, with or without a
    /// dot in front and a port behind; `*` stands for every host.
    init(_ text: String) {
        names = text.lowercased().split { ", \t".contains($0) }.map { name in
            String(name.drop { $0 == "*" && name.hasPrefix("*.") }.drop { $0 == "." })
        }
    }

    /// Whether an address is reached through the proxy: one of `https` that is not an exception.
    func wantProxy(for url: String) -> Bool {
        let origin = HTTPRequest.origin(of: url).lowercased()
        guard origin.hasPrefix("https://"), !Platform.isLoopback(url) else {
            return false
        }
        let authority = origin.dropFirst("https://".count)
        let port = authority.lastIndex(of: ":").map { authority[$0...] }
        let isPort = port?.dropFirst().allSatisfy(\.isWholeNumber) ?? false
        let host = isPort ? authority.dropLast(port?.count ?? 0) : authority
        return !names.contains { name in
            name == "*" || [authority, host].contains { $0 == name || $0.hasSuffix(".\(name)") }
        }
    }
}
