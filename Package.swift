// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "analyze",
    targets: [
        .target(name: "JSON"),
        .target(name: "AnalysisCore", dependencies: ["JSON"]),
        .target(name: "ModelProviders", dependencies: ["AnalysisCore"]),
        .target(name: "Reporting", dependencies: ["AnalysisCore", "JSON"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(name: "AnalysisCoreTests", dependencies: ["AnalysisCore", "JSON"]),
    ]
)

// One place for the settings of all our targets.
for target in package.targets where ![.system, .plugin, .binary].contains(target.type) {
    var settings: [SwiftSetting] = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
        .treatAllWarnings(as: .error),
    ]
    if ["YAML", "Markup", "TextDecoding"].contains(target.name) {
        settings.append(.strictMemorySafety())
    }
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
