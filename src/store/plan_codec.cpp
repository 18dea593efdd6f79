#include "store/plan_codec.h"

#include "store/codec_fields.h"

namespace tapesift::store {

namespace {

constexpr std::size_t kTextsPerMember = 4;
constexpr std::size_t kMinMemberBytes = kTextsPerMember * sizeof(std::uint32_t);

base::Error damagedPlan()
{
    return {base::ErrorCode::Corrupt, "The saved plan of the scan is damaged.", "",
            "Start a new scan; results that are saved are taken over."};
}

} // namespace

std::vector<std::byte> encodePlan(const std::vector<market::Member>& plan)
{
    std::size_t size = sizeof(std::uint32_t) + sizeof(std::uint64_t);
    for (const market::Member& member : plan) {
        size += kMinMemberBytes + member.symbol.text().size() + member.exchange.size() +
                member.name.size() + member.sector.size();
    }
    base::ByteWriter out;
    out.reserve(size);
    out.put(static_cast<std::uint32_t>(plan.size()));
    for (const market::Member& member : plan) {
        out.putText(member.symbol.text());
        out.putText(member.exchange);
        out.putText(member.name);
        out.putText(member.sector);
    }
    putChecksum(out);
    return out.take();
}

base::Result<std::vector<market::Member>> decodePlan(std::span<const std::byte> bytes)
{
    const auto body = checkedBody(bytes);
    if (!body)
        return damagedPlan();
    base::ByteReader in(*body);
    const auto count = in.get<std::uint32_t>();
    if (count > in.left() / kMinMemberBytes)
        return damagedPlan();
    std::vector<market::Member> plan;
    plan.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        auto symbol = market::Symbol::parse(in.getText());
        if (!symbol)
            return damagedPlan();
        plan.push_back({std::move(*symbol), {}, {}, {}});
        plan.back().exchange = in.getText();
        plan.back().name = in.getText();
        plan.back().sector = in.getText();
    }
    if (!in.ok() || in.left() != 0)
        return damagedPlan();
    return plan;
}

} // namespace tapesift::store
