"""The story, told by gql with its defaults: aiohttp for HTTP, graphql-transport-ws for the subscription.

Arguments: the address of the gateway, then the tokens of the platform, the officer and the director.
Prints what it has seen as JSON.
"""

import asyncio
import json
import sys
import urllib.request

from gql import Client, gql
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.aiohttp_websockets import AIOHTTPWebsocketsTransport

URL, PLATFORM, OFFICER, DIRECTOR = sys.argv[1:]
REFUSALS = "userErrors { code message path }"
ORDER = "removalOrder { id status target { __typename } }"
FOLLOW = "subscription Follow($after: String) { removalOrderEvents(after: $after) { kind %s } }" % ORDER
PHONE_NUMBER = "+84981999888"


def mutation(field: str, shown: str) -> str:
    type_name = field[0].upper() + field[1:] + "Input"
    return "mutation Act($input: %s!) { %s(input: $input) { %s %s } }" % (type_name, field, shown, REFUSALS)


def asking(document: str, **variables):
    request = gql(document)
    request.variable_values = variables
    return request


def client(token: str) -> Client:
    headers = {"authorization": f"Bearer {token}"}
    return Client(transport=AIOHTTPTransport(url=f"{URL}/graphql", headers=headers))


def following(token: str) -> Client:
    address = URL.replace("http", "ws") + "/graphql"
    return Client(transport=AIOHTTPWebsocketsTransport(url=address, init_payload={"authorization": f"Bearer {token}"}))


async def tell() -> dict:
    async with client(PLATFORM) as platform, client(OFFICER) as officer, client(DIRECTOR) as director:

        async def act(session, field: str, shown: str, **given):
            return (await session.execute(asking(mutation(field, shown), input=given)))[field]

        account = await act(platform, "registerUser", "user { id }", externalId="python-1", handle="python")
        user = account["user"]["id"]
        post = {"authorId": user, "kind": "COMMENT", "text": "Chào cả nhà"}
        refused = await act(platform, "publishContentItem", "contentItem { id }", **post)

        started = await act(
            platform,
            "startPhoneVerification",
            "phoneVerification { id }",
            userId=user,
            legalName="Nguyễn Văn An",
            phoneNumber=PHONE_NUMBER,
        )
        with urllib.request.urlopen(f"{URL}/dev/inbox?phoneNumber=%2B{PHONE_NUMBER[1:]}") as inbox:
            code = json.load(inbox)["messages"][0]["code"]
        verification = started["phoneVerification"]["id"]
        await act(platform, "confirmPhoneVerification", "verifiedIdentity { id }", verificationId=verification, code=code)
        published = await act(platform, "publishContentItem", "contentItem { id }", **post)

        drafted = await act(
            officer,
            "draftRemovalOrder",
            ORDER,
            targetId=published["contentItem"]["id"],
            action="REMOVE_CONTENT",
            reference="PYTHON-1",
            legalBasis="Điều 16 khoản 1",
            reasons="Sai sự thật.",
        )
        order = drafted["removalOrder"]["id"]
        past = await platform.execute(asking("{ removalOrderEvents { cursor } }"))
        after = past["removalOrderEvents"][-1]["cursor"]
        async with following(PLATFORM) as listener:
            events = listener.subscribe(asking(FOLLOW, after=after))
            heard = asyncio.ensure_future(anext(events))
            await act(director, "approveRemovalOrder", ORDER, removalOrderId=order)
            event = (await heard)["removalOrderEvents"]
            await events.aclose()

        await act(platform, "acknowledgeRemovalOrder", ORDER, removalOrderId=order)
        reported = await act(platform, "reportCompliance", ORDER, removalOrderId=order)
        return {
            "refused": [error["code"] for error in refused["userErrors"]],
            "heard": [event["kind"], event["removalOrder"]["id"] == order],
            "reported": reported["removalOrder"]["status"],
        }


print(json.dumps(asyncio.run(tell())))
