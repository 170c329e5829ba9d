import AnalysisCore
import Foundation
import ModelProviders
import Testing

/// What the page about platforms says of them.
struct PlatformPageTests {
    private static let page: String = {
        var package = URL(filePath: #filePath)
        for _ in 0..<4 { package.deleteLastPathComponent() }
        let path = package.appending(path: "docs/access.md")
        return (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    }()

    @Test(arguments: Platform.all)
    func `the tables show what platforms take`(platform: Platform) {
        let prices =
            switch platform.pricing {
            case .asProvider: "those of the provider"
            case .unknown: "unknown"
            case .percent(let parts):
                parts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)%" }
                    .joined(separator: ", ")
            }
        let row = [
            "`\(platform.name)`", platform.title, "`\(platform.keyVariable)`",
            platform.enforcesSchemas ? "enforced" : "in the prompt",
            platform.takesBatches ? "yes" : "no",
            platform.countsTokens ? "counted" : "estimated", prices,
        ]
        #expect(Self.page.contains("\n| \(row.joined(separator: " | ")) |\n"), "\(row)")
        let headers = platform.requiredHeaders.map { "; header `\($0.name)` (`\($0.variable)`)" }
        let place = "`\(platform.address)`, or in `\(platform.addressVariable)`"
        #expect(Self.page.contains("\n| `\(platform.name)` | \(place)\(headers.joined()) |\n"))
    }

    @Test(arguments: Platform.all)
    func `the table of tiers shows those that platforms have`(platform: Platform) {
        let tiers = ServiceTier.allCases.compactMap { tier in
            platform.tiers[tier].map { "\(tier.rawValue) (`\($0)`)" }
        }
        guard !tiers.isEmpty else { return }
        #expect(Self.page.contains("\n| `\(platform.name)` | \(tiers.joined(separator: ", ")) |"))
    }
}
