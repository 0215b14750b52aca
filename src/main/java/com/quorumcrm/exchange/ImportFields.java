package com.quorumcrm.exchange;

import com.quorumcrm.exchange.ImportField.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which fields a file of each type can fill, in the order in which they are offered. */
final class ImportFields {

    private static final ImportField OWNER = field(
            "owner",
            Kind.PERSON,
            "owner,sales agent,sales rep,agent,salesperson,account owner,account manager,deal owner,opportunity owner,contact owner,record owner,owner name,owner email,company owner,assigned to,responsible");
    private static final ImportField DESCRIPTION =
            field("description", Kind.TEXT, "description,notes,note,comment,comments,about us,about");
    private static final ImportField CURRENCY = field(
            "currency", Kind.CURRENCY, "currency,currency code,iso currency,deal currency code,currency iso code");

    private static final Map<ImportType, List<ImportField>> FIELDS = new EnumMap<>(Map.of(
            ImportType.USERS,
            List.of(
                    required(
                            "name",
                            Kind.TEXT,
                            "name,full name,sales agent,sales rep,agent,salesperson,user,user name,employee,rep,owner,owner name"),
                    field("firstName", Kind.TEXT, "first name,firstname,given name,forename"),
                    field("lastName", Kind.TEXT, "last name,lastname,surname,family name"),
                    field("email", Kind.EMAIL, "email,e mail,email address,mail,user email,work email"),
                    field("title", Kind.TEXT, "title,job title,jobtitle,position"),
                    field(
                            "manager",
                            Kind.PERSON,
                            "manager,reports to,supervisor,boss,manager name,manager email,team lead"),
                    field(
                            "team",
                            Kind.TEAM,
                            "team,regional office,office,region,department,team name,primary team,division"),
                    field("role", Kind.CHOICE, "role,user role,profile,function")),
            ImportType.TEAMS,
            List.of(
                    required("name", Kind.TEXT, "name,team,team name,office,regional office,region,department"),
                    field("parent", Kind.TEAM, "parent,parent team,belongs to,part of")),
            ImportType.PRODUCTS,
            List.of(
                    required("name", Kind.TEXT, "name,product,product name,item,item name,title"),
                    field("sku", Kind.TEXT, "sku,product code,code,item number,item code,article number,part number"),
                    field(
                            "family",
                            Kind.TERM,
                            "family,series,category,product family,product line,group,type,product type"),
                    field("unit", Kind.TERM, "unit,unit of measure,uom"),
                    field(
                            "price",
                            Kind.MONEY,
                            "price,sales price,list price,unit price,amount,price per unit,standard price,rate"),
                    CURRENCY,
                    field("recurring", Kind.FLAG, "recurring,subscription,is recurring"),
                    field("active", Kind.FLAG, "active,is active,enabled,for sale"),
                    id("product id,record id,id,external id,hs object id")),
            ImportType.ACCOUNTS,
            List.of(
                    required(
                            "name",
                            Kind.TEXT,
                            "name,account,company,account name,company name,organization,organisation,organization name,organisation name,customer,business name,firm"),
                    field("type", Kind.CHOICE, "type,account type,company type,relationship,lifecycle stage"),
                    field(
                            "parent",
                            Kind.ACCOUNT,
                            "parent,subsidiary of,parent account,parent company,parent name,parent account name,belongs to,part of,group"),
                    OWNER,
                    field("industry", Kind.TERM, "industry,sector,branch,vertical,line of business"),
                    field("segment", Kind.TERM, "segment,tier,size,rating,class,target"),
                    field(
                            "country",
                            Kind.TERM,
                            "country,office location,billing country,location,headquarters,country region,hq country,address country"),
                    field("city", Kind.TERM, "city,billing city,town,address city"),
                    field(
                            "website",
                            Kind.TEXT,
                            "website,web site,url,homepage,domain,web,company domain name,website url"),
                    field("phone", Kind.TEXT, "phone,phone number,telephone,main phone,company phone"),
                    field(
                            "employees",
                            Kind.INTEGER,
                            "employees,number of employees,employee count,headcount,no of employees,num employees,staff,company size"),
                    field(
                            "foundedYear",
                            Kind.INTEGER,
                            "founded,year established,year founded,founded year,established,since"),
                    field("revenue", Kind.MONEY, "revenue,annual revenue,annualrevenue,turnover,sales,yearly revenue"),
                    CURRENCY,
                    DESCRIPTION,
                    id(
                            "account id,company id,record id,id,external id,crm id,customer number,hs object id,organization id")),
            ImportType.CONTACTS,
            List.of(
                    field("firstName", Kind.TEXT, "first name,firstname,given name,forename"),
                    required("lastName", Kind.TEXT, "last name,lastname,surname,family name"),
                    field("name", Kind.TEXT, "name,full name,contact,contact name,person,display name"),
                    field("email", Kind.EMAIL, "email,e mail,email address,work email,primary email,mail,email 1"),
                    field(
                            "secondEmail",
                            Kind.EMAIL,
                            "second email,email 2,secondary email,private email,other email,additional email addresses,email 1"),
                    field("phone", Kind.TEXT, "phone,phone number,telephone,work phone,business phone,office phone"),
                    field("mobile", Kind.TEXT, "mobile,mobile phone,mobile phone number,cell,cell phone,mobilephone"),
                    field("title", Kind.TEXT, "title,job title,jobtitle,position,function"),
                    field("department", Kind.TEXT, "department,division"),
                    field(
                            "decisionPower",
                            Kind.CHOICE,
                            "decision power,decision role,decision authority,decision making power"),
                    field(
                            "emailConsent",
                            Kind.CHOICE,
                            "email consent,consent email,email opt in,email permission,marketing consent"),
                    field(
                            "emailConsentOn",
                            Kind.DATE,
                            "email consent date,email consent on,email opt in date,date of email consent"),
                    field(
                            "emailConsentSource",
                            Kind.TEXT,
                            "email consent source,source of email consent,email opt in source"),
                    field(
                            "emailRefused",
                            Kind.FLAG,
                            "email opt out,has opted out of email,do not email,do not e mail,unsubscribed from all email,unsubscribed"),
                    field(
                            "phoneConsent",
                            Kind.CHOICE,
                            "phone consent,consent phone,call consent,phone permission,phone opt in"),
                    field(
                            "phoneConsentOn",
                            Kind.DATE,
                            "phone consent date,phone consent on,call consent date,date of phone consent"),
                    field(
                            "phoneConsentSource",
                            Kind.TEXT,
                            "phone consent source,call consent source,source of phone consent"),
                    field("phoneRefused", Kind.FLAG, "do not call,phone opt out,has opted out of calls,no calls"),
                    field(
                            "postConsent",
                            Kind.CHOICE,
                            "post consent,consent post,mail consent,postal consent,letter consent"),
                    field(
                            "postConsentOn",
                            Kind.DATE,
                            "post consent date,post consent on,postal consent date,date of postal consent"),
                    field(
                            "postConsentSource",
                            Kind.TEXT,
                            "post consent source,postal consent source,source of postal consent"),
                    field("postRefused", Kind.FLAG, "do not mail,do not post,no post,postal opt out"),
                    field("gatekeeper", Kind.FLAG, "gatekeeper,is gatekeeper,gate keeper"),
                    field(
                            "account",
                            Kind.ACCOUNT,
                            "account,company,company name,account name,organization,organisation,employer,associated company,customer"),
                    OWNER,
                    DESCRIPTION,
                    id("contact id,record id,id,external id,crm id,hs object id,person id,vid")),
            ImportType.LEADS,
            List.of(
                    field("firstName", Kind.TEXT, "first name,firstname,given name,forename"),
                    field("lastName", Kind.TEXT, "last name,lastname,surname,family name"),
                    field("name", Kind.TEXT, "name,full name,lead,lead name,contact name,person"),
                    field("email", Kind.EMAIL, "email,e mail,email address,work email,mail"),
                    field("secondEmail", Kind.EMAIL, "second email,email 2,secondary email,other email"),
                    field("phone", Kind.TEXT, "phone,phone number,telephone,work phone"),
                    field("mobile", Kind.TEXT, "mobile,mobile phone,cell,cell phone"),
                    field("title", Kind.TEXT, "title,job title,jobtitle,position"),
                    field("company", Kind.TEXT, "company,company name,organization,organisation,account"),
                    field("website", Kind.TEXT, "website,web site,url,homepage,domain"),
                    field("industry", Kind.TERM, "industry,sector,branch,vertical"),
                    field("country", Kind.TERM, "country,country region"),
                    field("city", Kind.TERM, "city,town"),
                    field("employees", Kind.INTEGER, "employees,number of employees,no of employees,company size"),
                    field("source", Kind.TERM, "lead source,source,original source"),
                    field("campaign", Kind.TERM, "campaign,campaign name,lead campaign"),
                    field("channel", Kind.CHOICE, "channel,lead channel"),
                    field("referredByName", Kind.TEXT, "referred by,referrer,referral,recommended by"),
                    field("message", Kind.TEXT, "message,enquiry,inquiry,request,comment,notes,description"),
                    OWNER,
                    id("lead id,record id,id,external id,crm id,hs object id")),
            ImportType.OPPORTUNITIES,
            List.of(
                    field(
                            "name",
                            Kind.TEXT,
                            "name,deal name,opportunity name,dealname,opportunity,deal,title,deal title,subject"),
                    required(
                            "account",
                            Kind.ACCOUNT,
                            "account,company,account name,company name,organization,organisation,customer,associated company,client"),
                    OWNER,
                    field(
                            "stage",
                            Kind.STAGE,
                            "stage,deal stage,sales stage,dealstage,opportunity stage,status,deal pipeline stage"),
                    field("product", Kind.PRODUCT, "product,product name,item,product sku,sku,line item"),
                    field(
                            "amount",
                            Kind.MONEY,
                            "amount,close value,value,deal value,deal amount,opportunity amount,deal size,revenue,price,total"),
                    CURRENCY,
                    field(
                            "createdOn",
                            Kind.DATE,
                            "created on,engage date,created,created date,create date,createdate,date created,opened,open date,opportunity created,start date,createdon,created at"),
                    field(
                            "closeDate",
                            Kind.DATE,
                            "close date,closedate,closed,close,closed date,expected close date,closing date,date closed,closed on,expected close"),
                    field("type", Kind.CHOICE, "type,deal type,opportunity type,dealtype"),
                    field("source", Kind.TERM, "source,lead source,original source,deal source,campaign source"),
                    field("channel", Kind.CHOICE, "channel,sales channel"),
                    field("nextStep", Kind.TEXT, "next step,next steps,next action"),
                    field(
                            "lossReason",
                            Kind.LOSS_REASON,
                            "loss reason,lost reason,closed lost reason,reason lost,reason,lost because"),
                    DESCRIPTION,
                    id("opportunity id,deal id,record id,id,external id,crm id,hs object id,deal number"))));

    private ImportFields() {}

    static List<ImportField> of(ImportType type) {
        return FIELDS.getOrDefault(type, List.of());
    }

    private static ImportField field(String key, Kind kind, String words) {
        return new ImportField(key, "exchange.field." + key, kind, false, List.of(words.split(",")));
    }

    private static ImportField required(String key, Kind kind, String words) {
        return new ImportField(key, "exchange.field." + key, kind, true, List.of(words.split(",")));
    }

    private static ImportField id(String words) {
        return field("externalId", Kind.ID, words);
    }
}
